import type { Room } from '../../platform/register.ts';
import { screenHousehold } from './screen-household.ts';

export const eligibility: Room = { name: 'eligibility', commands: [], reads: [screenHousehold] };
