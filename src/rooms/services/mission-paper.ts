/** The papers that a mission map is printed on. */
export const missionPapers = ['a4', 'a3'] as const;
export type MissionPaper = (typeof missionPapers)[number];
