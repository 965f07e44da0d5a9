import { accessSync, constants, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import { z } from 'zod';
import { CannotStart } from './cannot-start.ts';

export type Config = Readonly<{
  /** TCP port of the web server; 0 lets the system choose a free one. */
  port: number;
  /** Address the web server listens on. */
  host: string;
  /** Absolute folder of everything that must be kept: database cluster, files, keys. */
  dataDir: string;
  /** A PostgreSQL of your own; undefined starts the embedded one below `dataDir`. */
  databaseUrl: string | undefined;
  /** Where messages to families are handed over by POST; undefined writes them as files below `dataDir`. */
  messageWebhook: string | undefined;
  /** True fills an empty database with made-up people and shows their passwords. */
  demo: boolean;
  /** Where people outside reach this house, without a slash at the end; papers and letters lead there. */
  publicUrl: string;
  /** How often one address may use the open doors in a minute; 0 for as often as it likes. */
  rateLimit: number;
  /** True stops at the one village of the tests: the pilots, which take half a minute, are left out. */
  demoVillageOnly: boolean;
  /** PEM text of the certificate and its key; undefined serves plain http. */
  tls: Readonly<{ cert: string; key: string }> | undefined;
}>;

/**
 * Reads the whole configuration from the environment; the only place that does.
 * An empty variable counts as unset.
 * @throws CannotStart with one Thai and one English sentence naming the variable that is wrong.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(given);
  if (!parsed.success) throw badValue(String(parsed.error.issues[0]?.path[0] ?? 'PORT'));
  const {
    PORT,
    HOST,
    DATA_DIR,
    DATABASE_URL,
    DEMO,
    MESSAGE_WEBHOOK,
    PUBLIC_URL,
    RATE_LIMIT,
    TLS_CERT,
    TLS_KEY,
  } = parsed.data;
  return Object.freeze({
    port: PORT,
    host: HOST,
    dataDir: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL,
    messageWebhook: MESSAGE_WEBHOOK,
    publicUrl: (PUBLIC_URL ?? `http${TLS_CERT ? 's' : ''}://${HOST}:${PORT}`).replace(/\/+$/, ''),
    rateLimit: RATE_LIMIT,
    demo: DEMO !== '0',
    demoVillageOnly: DEMO === 'village',
    tls: readTls(TLS_CERT, TLS_KEY),
  });
}

const variables = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(8080),
  HOST: z
    .string()
    .regex(/^[0-9a-zA-Z.:_%-]+$/)
    .default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .refine((url) => URL.canParse(url))
    .optional(),
  MESSAGE_WEBHOOK: z
    .string()
    .regex(/^https?:\/\//)
    .refine((url) => URL.canParse(url))
    .optional(),
  PUBLIC_URL: z
    .string()
    .regex(/^https?:\/\//)
    .refine((url) => URL.canParse(url))
    .optional(),
  RATE_LIMIT: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .default(60),
  DEMO: z.enum(['0', '1', 'village']).default('1'),
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
});

const wanted: Record<string, { th: string; en: string }> = {
  PORT: { th: 'ต้องเป็นเลข 0 ถึง 65535', en: 'must be a whole number from 0 to 65535' },
  HOST: { th: 'ต้องเป็นชื่อเครื่องหรือหมายเลข IP', en: 'must be a host name or an IP address' },
  DATABASE_URL: {
    th: 'ต้องเป็นที่อยู่ที่ขึ้นต้นด้วย postgres://',
    en: 'must be an address beginning with postgres://',
  },
  MESSAGE_WEBHOOK: {
    th: 'ต้องเป็นที่อยู่ที่ขึ้นต้นด้วย http:// หรือ https://',
    en: 'must be an address beginning with http:// or https://',
  },
  PUBLIC_URL: {
    th: 'ต้องเป็นที่อยู่ที่ขึ้นต้นด้วย http:// หรือ https://',
    en: 'must be an address beginning with http:// or https://',
  },
  RATE_LIMIT: {
    th: 'ต้องเป็นจำนวนครั้งต่อนาที 0 ถึง 999999 (0 คือไม่จำกัด)',
    en: 'must be a number of times a minute, 0 to 999999 (0 for no limit)',
  },
  DEMO: { th: 'ต้องเป็น 1, village หรือ 0', en: 'must be 1, village or 0' },
};

function badValue(variable: string): CannotStart {
  const { th, en } = wanted[variable] ?? { th: 'มีค่าที่ใช้ไม่ได้', en: 'has a value that cannot be used' };
  return new CannotStart(`ค่า ${variable} ${th}`, `${variable} ${en}.`);
}

function readTls(certFile: string | undefined, keyFile: string | undefined): Config['tls'] {
  if (certFile === undefined && keyFile === undefined) return undefined;
  if (certFile === undefined || keyFile === undefined) {
    const missing = certFile === undefined ? 'TLS_CERT' : 'TLS_KEY';
    throw new CannotStart(
      `ต้องตั้ง TLS_CERT และ TLS_KEY คู่กัน ขณะนี้ยังขาด ${missing}`,
      `TLS_CERT and TLS_KEY must be set together; ${missing} is missing.`,
    );
  }
  const tls = Object.freeze({ cert: readPem('TLS_CERT', certFile), key: readPem('TLS_KEY', keyFile) });
  try {
    createSecureContext(tls);
  } catch (cause) {
    throw new CannotStart(
      'ใบรับรองใน TLS_CERT กับกุญแจใน TLS_KEY ใช้ด้วยกันไม่ได้',
      'The certificate in TLS_CERT and the key in TLS_KEY do not belong together or are not PEM files.',
      { cause },
    );
  }
  return tls;
}

function readPem(variable: string, file: string): string {
  try {
    accessSync(file, constants.R_OK);
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new CannotStart(
      `อ่านแฟ้ม ${file} ที่ระบุใน ${variable} ไม่ได้`,
      `The file ${file} named by ${variable} cannot be read.`,
      { cause },
    );
  }
}
