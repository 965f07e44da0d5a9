/**
 * The program cannot start, or one of its commands cannot do its work, for a reason that a person can mend.
 * `message` is what to print: one Thai sentence, then the same in English; no stack trace is wanted with it.
 */
export class CannotStart extends Error {
  constructor(th: string, en: string, options?: ErrorOptions) {
    super(`${th}\n${en}`, options);
    this.name = 'CannotStart';
  }
}

/** The code of a system error ('ENOSPC', 'EACCES', …), or '' for anything else thrown. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Turns a failed write below `folder` into a plain sentence; anything that is not about the disk comes back as it was. */
export function explainWrite(error: unknown, folder: string): unknown {
  const code = systemCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder, error);
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) return notWritable(folder, error);
  return error;
}

/** No room is left on the disk that holds `folder`. */
export function diskFull(folder: string, cause?: unknown): CannotStart {
  return new CannotStart(
    `ดิสก์ที่เก็บ ${folder} เต็มแล้ว โปรดเพิ่มเนื้อที่ว่างแล้วเริ่มใหม่`,
    `The disk that holds ${folder} is full. Free some space and start again.`,
    { cause },
  );
}

/** The user who runs the program may not write below `folder`. */
export function notWritable(folder: string, cause?: unknown): CannotStart {
  return new CannotStart(
    `เขียนลงโฟลเดอร์ข้อมูล ${folder} ไม่ได้ โปรดตั้ง DATA_DIR ให้เป็นโฟลเดอร์ที่ผู้ใช้คนนี้เขียนได้`,
    `The data folder ${folder} cannot be written. Set DATA_DIR to a folder that this user may write.`,
    { cause },
  );
}

/** The port is taken by another program, or may not be used; anything else comes back as it was. */
export function portBusy(error: unknown, port: number): unknown {
  const code = systemCode(error);
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return error;
  return new CannotStart(
    `พอร์ต ${port} มีโปรแกรมอื่นใช้อยู่หรือใช้ไม่ได้ เริ่มที่พอร์ตอื่น เช่น PORT=${port + 1} npm start`,
    `Port ${port} is taken by another program or not allowed. Start on another one, for example PORT=${port + 1} npm start`,
    { cause: error },
  );
}
