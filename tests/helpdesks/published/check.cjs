// Holds requests against an OpenAPI description, with Prism: node check.cjs DESCRIPTION < requests.json
// Each request is {method, path, headers, body}; what Prism says of each is printed, as JSON, in that order.
// A second word, 'unsigned', leaves out how the requests are signed. Started in the folder where Prism was installed.
const { createRequire } = require('node:module');
const { readFileSync } = require('node:fs');
const installed = createRequire(`${process.cwd()}/`);
const { getHttpOperationsFromSpec } = installed('@stoplight/prism-cli/dist/operations');
const { createClientFromOperations } = installed('@stoplight/prism-http/dist/client');

const QUIET = { level: 'silent', child: () => QUIET };
for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'success']) QUIET[level] = () => {};
const CONFIG = {
  mock: { dynamic: false },
  checkSecurity: process.argv[3] !== 'unsigned', validateRequest: true, validateResponse: false, errors: false,
  logger: QUIET,
};

const read = ({ headers, body }) =>
  body && (headers['content-type'] || '').includes('json') ? JSON.parse(body) : body || undefined;

const told = ({ code, path, message }) => ({ code: String(code).split('#').pop(), place: (path || []).join('.'), message });

async function said(client, request) {
  const { method, path, headers } = request;
  try {
    const answer = await client.request(path, { method: method.toLowerCase(), headers, body: read(request) });
    return answer.violations.input.map(told);
  } catch (problem) {
    const found = (problem.additional && problem.additional.validation) || [];
    if (found.length) return found.map(({ location, code, message }) => told({ code, path: location, message }));
    return [told({ code: problem.type || problem.name, message: problem.detail || problem.message })];
  }
}

(async () => {
  const client = createClientFromOperations(await getHttpOperationsFromSpec(process.argv[2]), CONFIG);
  const answers = [];
  for (const request of JSON.parse(readFileSync(0, 'utf8'))) answers.push(await said(client, request));
  process.stdout.write(JSON.stringify(answers));
})().catch(error => { console.error(error); process.exit(1); });
