/** Chromium from npm: nothing of the system is needed. Unpacks it when it is not yet there. */
export async function findBrowser(): Promise<{ executablePath: string; args: string[] }> {
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  const { default: chromiumFiles } = await import('@sparticuz/chromium');
  const args = chromiumFiles.args.filter((one) => !/single-process|headless|no-zygote/.test(one));
  return { executablePath: await chromiumFiles.executablePath(), args };
}
