export { Person } from './person.ts';
