import type { Locator, Page } from 'playwright-core';

/** Hands on a keyboard, and none on a mouse; every stroke is counted. */
export type Keys = {
  strokes(): number;
  /** One key, or a chord such as `Control+Enter`. */
  press(key: string): Promise<void>;
  /** Writes letter by letter. */
  write(text: string): Promise<void>;
  /** Tabs on until this has the focus. */
  tabTo(target: Locator): Promise<void>;
};

/** Works on a page with the keyboard alone. */
export function keysOf(page: Page): Keys {
  let count = 0;
  const press = async (key: string) => {
    count += 1;
    await page.keyboard.press(key);
  };
  return {
    strokes: () => count,
    press,
    async write(text) {
      count += [...text].length;
      await page.keyboard.type(text);
    },
    async tabTo(target) {
      await target.waitFor();
      for (let tabs = 0; tabs < 300; tabs++) {
        if (await target.evaluate((element) => element === document.activeElement)) return;
        await press('Tab');
      }
      throw new Error(`Tab does not reach ${target.toString()}`);
    },
  };
}
