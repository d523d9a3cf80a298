export { DATABASES } from './databases.ts';
export { Person } from './person.ts';
export { startStack } from './stack.ts';
