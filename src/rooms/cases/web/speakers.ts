import { membersOf, useHomeWords, usePersonWords, type FamilyFile } from '../../registry/web/public.ts';

/** The people of a family as an intake names them, and where they live; empty while the file is being read. */
export function useSpeakers(file: FamilyFile | undefined): {
  members: { person: string; name: string; line: string }[];
  home: string;
  house_no: string | null;
  moo: number | null;
} {
  const say = usePersonWords();
  const home = useHomeWords();
  if (file === undefined) return { members: [], home: '', house_no: null, moo: null };
  const members = membersOf(file)
    .filter((one) => one.state === 'alive')
    .map((one) => {
      const name = say.name(one);
      return {
        person: one.person,
        name,
        line: `${name} · ${say.relation(one.relation, one.sex)} · ${say.age(one)}`,
      };
    });
  return { members, home: home(file.home), house_no: file.home.house_no, moo: file.home.moo };
}
