import './mission.css';

export { MissionMapScreen } from './MissionMapScreen.tsx';
