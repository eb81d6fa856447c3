/** Stands in for a thread of pages: says which one it is, and crashes when it is asked to. */
import { createServer } from 'node:http';
import { parentPort, threadId, workerData } from 'node:worker_threads';

const server = createServer((request, response) => {
  if (request.url === '/crash') throw new Error('crashed');
  setTimeout(() => response.end(String(threadId)), request.url === '/slow' ? 100 : 0);
});
server.listen(workerData.socketPath, () => parentPort.postMessage({ kind: 'ready' }));

parentPort.on('message', (message) => {
  if (message === 'stop') process.exit(0);
  const series = [{ labels: {}, value: 1 }];
  const families = [{ name: 'pages_total', help: 'Pages.', kind: 'counter', series }];
  parentPort.postMessage({ kind: 'metrics', families });
});
