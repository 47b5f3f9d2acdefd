// The browser tests' house: a served host, browsers for people, accessibility audits and pictures.
//
// CONVENIO_BINARY, CONVENIO_CHROMIUM and CONVENIO_TEST_POSTGRES_URL come from `cargo xtask test`.

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, mkdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const axeSource = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
const pictures = new URL('.out/', import.meta.url).pathname;
await mkdir(pictures, { recursive: true });

export const PASSWORD = 'coffee before bargaining';

/** Starts a host on an empty folder (and a fresh PostgreSQL database, when asked) and waits until it says where it is. */
export async function serve({ postgres = false, args = [] } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'convenio-e2e-'));
  const more = [...args];
  if (postgres) more.push('--database-url', await freshDatabase());
  const child = spawn(process.env.CONVENIO_BINARY, ['serve', '--data', folder, '--listen', '127.0.0.1:0', ...more], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complained = '';
  child.stderr.on('data', (bytes) => { complained += bytes; });
  const origin = await new Promise((resolve, reject) => {
    child.stdout.on('data', (bytes) => {
      said += bytes;
      const at = said.match(/Convenio is at (\S+)/);
      if (at) resolve(at[1]);
    });
    child.on('exit', (code) => reject(new Error(`convenio stopped with ${code}: ${complained}`)));
  });
  return {
    origin,
    setUp: said.match(/(http\S+\/set-up\/\S+)/)?.[1],
    log: () => complained,
    async stop() {
      child.removeAllListeners('exit');
      const gone = new Promise((resolve) => child.on('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freshDatabase() {
  const server = process.env.CONVENIO_TEST_POSTGRES_URL;
  assert.ok(server, 'CONVENIO_TEST_POSTGRES_URL names a PostgreSQL server');
  const name = `e2e_${randomBytes(8).toString('hex')}`;
  const psql = spawn('psql', [server, '--quiet', '--command', `CREATE DATABASE ${name}`], { stdio: 'inherit' });
  const code = await new Promise((resolve) => psql.on('exit', resolve));
  assert.equal(code, 0, 'psql makes a database');
  const url = new URL(server.replace(/^postgres(ql)?:/, 'http:'));
  url.pathname = `/${name}`;
  return url.toString().replace(/^http:/, 'postgres:');
}

let browser;

/** One Chromium for the whole run; every person has a context of their own in it. */
async function chrome() {
  browser ??= await chromium.launch({
    executablePath: process.env.CONVENIO_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  return browser;
}

export async function closeBrowser() {
  await browser?.close();
  browser = undefined;
}

/** A person at their own browser. */
export async function person({ language = 'en-US', phone = false, script = true } = {}) {
  const context = await (await chrome()).newContext({
    locale: language,
    javaScriptEnabled: script,
    viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  page.broken = [];
  page.on('pageerror', (error) => page.broken.push(String(error)));
  page.on('console', (message) => {
    // A refused form answers 4xx on purpose; a policy breach never is.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) page.broken.push(message.text());
  });
  page.script = script;
  return page;
}

/** No serious or critical accessibility fault, no error of a script, no sideways scrolling. */
export async function audit(page, name) {
  assert.deepEqual(page.broken, [], `${name}: errors in the browser`);
  await fits(page, name);
  if (!page.script) return;
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const told = grave.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((n) => n.html.slice(0, 160)).join('\n  ')}`);
  assert.deepEqual(told, [], `${name}: accessibility`);
}

/** Nothing is wider than the window. */
async function fits(page, name) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 1, `${name}: the page is ${wide} px wider than the window`);
}

/** The page on a phone and at a desk; with `CONVENIO_PICTURES` set, a picture of each in `.out`. */
export async function picture(page, name) {
  const before = page.viewportSize();
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
    await fits(page, `${name} at ${width} px`);
    if (process.env.CONVENIO_PICTURES) {
      await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true });
    }
  }
  await page.setViewportSize(before);
}

/** Audits a page, and looks at it in both widths. */
export async function look(page, name) {
  await audit(page, name);
  await picture(page, name);
}

/** Lets Chromium's own virtual authenticator hold passkeys for this page. */
export async function holdPasskeys(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
