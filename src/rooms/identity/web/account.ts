export type Posting = {
  id: string;
  duty: string;
  organisation_th: string | null;
  organisation_en: string | null;
  areas_th: string[];
  areas_en: string[];
  area_count: number;
  confidential: boolean;
  mine: boolean;
};

export type Account = {
  id: string;
  username: string;
  name: string;
  phone: string | null;
  must_change: boolean;
  postings: Posting[];
};

export type AccountPage = { rows: Account[]; next: string | null };
