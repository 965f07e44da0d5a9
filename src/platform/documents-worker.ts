import { dirname } from 'node:path';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const { template, data } = workerData as { template: string; data: string };
const sarabun = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/sarabun'));
try {
  const compiler = NodeCompiler.create({
    workspace: dirname(template),
    fontArgs: [{ fontPaths: [`${sarabun}/400Regular`, `${sarabun}/700Bold`] }],
  });
  const pdf = compiler.pdf({ mainFilePath: template, inputs: { data } });
  parentPort?.postMessage({ pdf: new Uint8Array(pdf) });
} catch (error) {
  parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) });
}
