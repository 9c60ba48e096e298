import { createRoot } from 'react-dom/client'
import { startI18n } from '../ui/i18n/index'
import { startTheme } from '../ui/theme'
import { App } from './App'
import { browserComposition } from './composition'
import '../ui/styles/fonts.css'
import '../ui/styles/tokens.css'
import '../ui/styles/base.css'
import '../ui/styles/parts.css'
import '../ui/styles/overlays.css'
import '../ui/styles/page.css'
import '../ui/styles/print.css'

const language = 'en'
startTheme()
startI18n(language)
document.documentElement.lang = language

function show(): void {
  const root = document.getElementById('root')
  if (!root) throw new Error('the page has no root')
  createRoot(root).render(<App composition={browserComposition(new URL('./', document.baseURI).href)} />)
}

// For developers: English made longer and accented, to see where a long language breaks a screen.
async function lengthen(): Promise<void> {
  const { longLocale, speakLong } = await import('../ui/i18n/long')
  await speakLong()
  document.documentElement.lang = longLocale
}

// Nothing is waited for at the top level: what comes late may import from the file that this module is in.
if (new URLSearchParams(window.location.search).get('lang') === 'long') void lengthen().then(show)
else show()
