import { clearAfterwards } from './ground/attack.ts';

import './tokens.attack.ts';
import './invitation.attack.ts';
import './lobby.attack.ts';
import './roles.attack.ts';
import './media.attack.ts';
import './preflight.attack.ts';
import './rooms.attack.ts';
import './names.attack.ts';
import './limits.attack.ts';
import './load.attack.ts';
import './directory.attack.ts';
import './web.attack.ts';
import './sessions.attack.ts';
import './privacy.attack.ts';
import './schedule.attack.ts';
import './secrets.attack.ts';

clearAfterwards();
