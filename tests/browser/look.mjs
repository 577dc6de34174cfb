// Opens pages in headless Chromium: faults that axe-core finds, what runs or is loaded that must not, the filters,
// the keyboard, and the pages without JavaScript. Screenshots go beside the pages.
//   node look.mjs TOOLS FOLDER    TOOLS has node_modules; every .html of FOLDER is looked at
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const [tools, folder] = process.argv.slice(2).map((path) => resolve(path));
const require = createRequire(`${tools}/`);
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const SIZES = [{ width: 400, height: 1500 }, { width: 1400, height: 1500 }];
const faults = [];
const fault = (page, text) => { faults.push(`${page}: ${text}`); console.error(`  FAULT ${text}`); };

const server = createServer((request, response) => {
  const name = decodeURIComponent(request.url.slice(1).split("?")[0]);
  if (!name.endsWith(".html")) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(readFileSync(join(folder, name)));
}).listen(0, "127.0.0.1");
await new Promise((done) => server.on("listening", done));
const origin = `http://127.0.0.1:${server.address().port}`;

const profile = mkdtempSync(join(tmpdir(), "moored-browser-"));
const launch = (options) => chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args: flags, ...options });

async function watched(context, name) {
  const page = await context.newPage();
  // A machine that is busy may take long to begin.
  page.setDefaultTimeout(120_000);
  page.on("dialog", (dialog) => { fault(name, `a dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("pageerror", (error) => fault(name, `an error of the script: ${error.message}`));
  page.on("console", (message) => { if (message.type() === "error" && !message.text().includes("favicon")) fault(name, `console: ${message.text()}`); });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/${encodeURIComponent(name)}`) && !url.endsWith("/favicon.ico")) fault(name, `it loads ${url}`);
  });
  return page;
}

async function judge(page, name, look) {
  // Playwright evaluates past the page's policy, so that axe-core can run in it.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  for (const one of violations) {
    const text = `axe ${one.impact} ${one.id}: ${one.help} (${one.nodes.length}, e.g. ${one.nodes[0].html.slice(0, 120)})`;
    if (["serious", "critical"].includes(one.impact)) fault(name, `${look}: ${text}`);
    else console.log(`  ${look}: ${text}`);
  }
}

async function used(page, name) {
  const state = await page.evaluate(() => ({ owned: window.owned, hits: document.querySelectorAll("[onerror],[onclick],img,iframe,object,embed,base,link,a[href]:not([href^='#'])").length }));
  if (state.owned !== undefined) fault(name, "a text of the document ran");
  if (state.hits) fault(name, `${state.hits} elements that no template makes`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) fault(name, `it is ${wide} px wider than the window`);
}

async function filtered(page, name) {
  if (!(await page.locator(".filters").count())) return;
  const shown = () => page.locator(".item:visible").count();
  const all = await shown();
  const box = page.locator("[name=kind]").first();
  const kind = await box.getAttribute("value");
  await box.uncheck();
  if (await page.locator(`.item[data-kind="${kind}"]:visible`).count()) fault(name, `${kind} is not hidden`);
  await box.check();
  if ((await shown()) !== all) fault(name, "not all are shown again");
  const operation = page.locator("#operation");
  if (await operation.count()) {
    const value = await page.locator("#operation option").nth(1).getAttribute("value");
    await operation.selectOption({ index: 1 });
    const sets = new Set(value.split(" "));
    const found = await page.locator(".item:visible").evaluateAll((items) => items.map((item) => item.dataset.set));
    if (!found.length || found.some((one) => !sets.has(one))) fault(name, "the filter by operation is wrong");
    await operation.selectOption({ index: 0 });
  }
  await page.fill("#search", "no-such-thing-anywhere");
  await page.waitForFunction(() => document.getElementById("told").textContent.startsWith("0 of"));
  if (await shown()) fault(name, "the search hides nothing");
  await page.fill("#search", "");
  await page.waitForFunction((text) => document.getElementById("told").textContent.startsWith(text), all.toLocaleString("en"));
}

async function keyed(page, name) {
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.activeElement.className);
  if (first !== "skip") fault(name, `the first stop of Tab is ${first}`);
  await page.keyboard.press("Enter");
  if ((await page.evaluate(() => document.activeElement.id)) !== "main") fault(name, "the skip link does not lead to the findings");
  const closed = page.locator(".item:visible details:not([open]) > summary").first();
  if (await closed.count()) {
    await closed.focus();
    await page.keyboard.press("Enter");
    const open = await page.evaluate(() => document.activeElement.parentElement.open);
    if (!open) fault(name, "Enter does not open the lines");
  }
  const ring = await page.evaluate(() => { const style = getComputedStyle(document.activeElement); return style.outlineStyle; });
  if ((await closed.count()) && ring === "none") fault(name, "the focus cannot be seen");
}

for (const name of readdirSync(folder).filter((one) => one.endsWith(".html")).sort()) {
  console.log(name);
  const large = readFileSync(join(folder, name)).length > 1_500_000;
  for (const colorScheme of ["light", "dark"]) {
    const context = await launch({ colorScheme });
    for (const size of SIZES) {
      const look = `${size.width}-${colorScheme}`;
      const page = await watched(context, name);
      await page.setViewportSize(size);
      await page.goto(`${origin}/${encodeURIComponent(name)}`);
      await used(page, name);
      
      for (const each of await page.locator("details").all().then((all) => all.slice(0, 4))) await each.evaluate((one) => { one.open = true; });
      await page.screenshot({ path: join(folder, `${name}-${look}.png`) });
      if (!large) await judge(page, name, look);
      await page.close();
    }
    const page = await watched(context, name);
    await page.goto(`${origin}/${encodeURIComponent(name)}`);
    await keyed(page, name);
    await filtered(page, name);
    if (colorScheme === "light") await page.pdf({ path: join(folder, `${name}.pdf`) });
    await context.close();
  }
  const context = await launch({ javaScriptEnabled: false });
  const page = await watched(context, name);
  await page.goto(`${origin}/${encodeURIComponent(name)}`);
  if (await page.locator(".filters").isVisible().catch(() => false)) fault(name, "without JavaScript there are filters that do nothing");
  const [items, hidden] = [await page.locator(".item").count(), await page.locator(".item:visible").count()];
  if (items !== hidden) fault(name, `without JavaScript ${items - hidden} are hidden`);
  await context.close();
}
rmSync(profile, { recursive: true, force: true });
server.close();
console.log(faults.length ? `${faults.length} faults` : "no fault");
process.exit(faults.length ? 1 : 0);
