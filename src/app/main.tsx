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
// For developers: English made longer and accented, to see where a long language breaks a screen.
if (new URLSearchParams(window.location.search).get('lang') === 'long') {
  const { longLocale, speakLong } = await import('../ui/i18n/long')
  await speakLong()
  document.documentElement.lang = longLocale
}

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
createRoot(root).render(<App composition={browserComposition(new URL('./', document.baseURI).href)} />)
