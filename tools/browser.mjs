// Finds an installed Chrome, Chromium or Edge, and says how tests and bench start it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const candidates = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    process.env[name]
      ? [
          join(process.env[name], 'Google/Chrome/Application/chrome.exe'),
          join(process.env[name], 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : [],
  ),
}

/**
 * What tests and bench do without. Lists of suggestions under the address bar are pages of their own in newer browsers, which are
 * loaded for each window: half a second of a core that nobody sees. The rest is what Playwright leaves out, whose list this one
 * takes the place of.
 */
const leftOut = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
]

/**
 * How tests and bench start a browser: nothing of its own on the network, and drawing in software, so that it is the same
 * on every machine. Without `webgl` the map falls back to Canvas, which software draws some ten times faster than shaders.
 */
export const browserFlags = ({ webgl = true } = {}) => [
  '--no-sandbox',
  `--disable-features=${leftOut.join(',')}`,
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(webgl
    ? // Debian's browser draws pages by the graphics card, which here is software as well: only what asks for WebGL needs it.
      ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-gpu-rasterization']
    : ['--disable-gpu', '--disable-3d-apis']),
  '--mute-audio',
]

/** Path of a browser for the tests, or null. `BROWSER_PATH` goes first. */
export function findBrowser() {
  const list = [process.env.BROWSER_PATH, ...(candidates[process.platform] ?? [])]
  return list.find((path) => path && existsSync(path)) ?? null
}
