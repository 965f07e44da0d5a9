import type { AnyCommand } from './command.ts';
import type { AnyRead } from './read.ts';
import type { AnyJob } from './jobs.ts';
import type { OpenDoor } from './open-door.ts';

/** What one room offers: commands, reads, jobs, and how its named constraints are said to people. */
export type Room = {
  name: string;
  commands: readonly AnyCommand[];
  reads: readonly AnyRead[];
  jobs?: readonly AnyJob[];
  /** Doors for everybody, below /open/. */
  opens?: readonly OpenDoor[];
  /** constraint name → refusal code */
  constraints?: Readonly<Record<string, string>>;
  /** Jobs of this room that have work after any command of lower rooms in an area; they find for themselves what changed. */
  follows?: readonly Follow[];
};

/** After a command of one of `rooms` was done in an area, `job` is asked for with `{ area }`, once for all that wait. */
export type Follow = { rooms: readonly string[]; job: string };

/** The permission register: everything that can be done or asked in the whole house. */
export type Register = {
  commands: ReadonlyMap<string, AnyCommand>;
  reads: ReadonlyMap<string, AnyRead>;
  jobs: readonly AnyJob[];
  opens: readonly OpenDoor[];
  constraints: ReadonlyMap<string, string>;
  /** The jobs that have work after a command of a room. */
  followers(room: string): readonly string[];
};

/** Joins the rooms into one register; a name used twice, or under another room's name, is a mistake and throws. */
export function joinRooms(rooms: readonly Room[]): Register {
  const commands = new Map<string, AnyCommand>();
  const reads = new Map<string, AnyRead>();
  const constraints = new Map<string, string>();
  for (const room of rooms) {
    for (const one of room.commands) claim(commands, room, one);
    for (const one of room.reads) claim(reads, room, one);
    for (const [constraint, code] of Object.entries(room.constraints ?? {}))
      constraints.set(constraint, code);
  }
  const follows = rooms.flatMap((room) => room.follows ?? []);
  return {
    commands,
    reads,
    jobs: rooms.flatMap((room) => room.jobs ?? []),
    opens: opensOf(rooms),
    constraints,
    followers: (room) => follows.filter(({ rooms: after }) => after.includes(room)).map(({ job }) => job),
  };
}

function opensOf(rooms: readonly Room[]): readonly OpenDoor[] {
  const doors = new Map<string, OpenDoor>();
  for (const room of rooms) for (const one of room.opens ?? []) claim(doors, room, one);
  return [...doors.values()];
}

function claim<T extends { name: string }>(into: Map<string, T>, room: Room, one: T): void {
  if (!one.name.startsWith(`${room.name}.`)) throw new Error(`${one.name} stands in the room ${room.name}`);
  if (into.has(one.name)) throw new Error(`${one.name} is registered twice`);
  into.set(one.name, one);
}
