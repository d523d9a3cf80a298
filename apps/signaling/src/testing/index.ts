export { DATABASES } from './databases.ts';
export { FINGERPRINT, Person } from './person.ts';
export { startStack } from './stack.ts';
