import { engineContract } from '../engine.contract.ts';
import { fakeEngine } from './engine.ts';

engineContract('the fake', async () => fakeEngine());
