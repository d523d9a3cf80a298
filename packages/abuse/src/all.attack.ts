import { clearAfterwards } from './ground/attack.ts';
import './tokens.attack.ts';
import './media.attack.ts';
import './lobby.attack.ts';
import './roles.attack.ts';

clearAfterwards();
