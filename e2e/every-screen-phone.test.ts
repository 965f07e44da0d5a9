import { openEveryScreen } from './every-screen.ts';

openEveryScreen({ width: 360, language: 'th' });
