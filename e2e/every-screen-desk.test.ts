import { openEveryScreen } from './every-screen.ts';

openEveryScreen({ width: 1280, language: 'en' });
