import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const { template, data, fonts } = workerData as { template: string; data: string; fonts?: string };
try {
  const sarabun = fonts ?? dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/sarabun'));
  if (!existsSync(`${sarabun}/400Regular`)) throw new Error('Cannot find module of the fonts');
  const compiler = NodeCompiler.create({
    workspace: dirname(template),
    fontArgs: [{ fontPaths: [`${sarabun}/400Regular`, `${sarabun}/700Bold`] }],
  });
  const pdf = compiler.pdf({ mainFilePath: template, inputs: { data } });
  parentPort?.postMessage({ pdf: new Uint8Array(pdf) });
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  parentPort?.postMessage(/Cannot find module/.test(message) ? { fault: 'no_fonts' } : { error: message });
}
