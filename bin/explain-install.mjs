import { giveUp } from './say.mjs';

/** Ends with the reason why npm failed, as far as its output tells. */
export function explainInstall(said, root) {
  if (/spawn npm ENOENT/.test(said)) {
    giveUp('ไม่พบคำสั่ง npm โปรดติดตั้ง Node.js พร้อม npm', 'npm was not found. Install Node.js together with npm.');
  }
  if (/ENOSPC|EDQUOT/.test(said)) diskFull(root);
  if (/EROFS|EACCES|EPERM/.test(said)) notWritable(root);
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network/i.test(
      said,
    )
  ) {
    giveUp(
      'ติดตั้งไม่ได้เพราะต่ออินเทอร์เน็ตไม่ได้ โปรดต่ออินเทอร์เน็ต (ตั้ง proxy ของ npm ถ้ามี) แล้วเริ่มใหม่',
      'The packages could not be fetched: no network. Connect to the internet (set npm’s proxy if there is one) and start again.',
    );
  }
  giveUp(
    `ติดตั้งส่วนประกอบไม่สำเร็จ npm แจ้งว่า: ${said.trim()}`,
    `The packages could not be installed; npm says what is printed above.`,
  );
}

/** Ends because the packages do not fit. */
export function diskFull(root) {
  return giveUp(
    `ดิสก์ที่เก็บ ${root} เต็มแล้ว ต้องมีที่ว่างราว 1 GB โปรดเพิ่มเนื้อที่ว่างแล้วเริ่มใหม่`,
    `The disk that holds ${root} is full; about 1 GB is needed. Free some space and start again.`,
  );
}

/** Ends because the checkout is read-only and something in it must be made first. */
export function notWritable(root) {
  return giveUp(
    `เขียนลงโฟลเดอร์ ${root} ไม่ได้ โปรดคัดลอกทั้งโฟลเดอร์ไปไว้ในที่ที่เขียนได้ แล้วเริ่มจากที่นั่น`,
    `The folder ${root} cannot be written. Copy the whole folder to a place that can be written and start there.`,
  );
}
