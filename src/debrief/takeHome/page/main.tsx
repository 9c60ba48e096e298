import { createRoot } from 'react-dom/client'
import type { TakeHomeData } from '../data'
import { contextOf, Page } from './page'
import { TakeHomePage } from './TakeHomePage'
import '../../../ui/styles/tokens.css'
import '../../../ui/styles/base.css'
import '../../../ui/charts/marks.css'
import '../../../ui/styles/print.css'
import './page.css'
import './map.css'

/** The page that is taken home: one file, opened without a network. Its data stand in it as JSON. */
const dark = window.matchMedia('(prefers-color-scheme: dark)')
const setTheme = () => {
  document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light'
}
setTheme()
dark.addEventListener('change', setTheme)

const root = document.getElementById('root')
const text = document.getElementById('data')?.textContent
if (!root || !text) throw new Error('the page has no data')
const data = JSON.parse(text) as TakeHomeData
const context = contextOf(data)
document.documentElement.lang = data.language
document.title = context.t('heading', { title: data.file.scenario.title })
createRoot(root).render(
  <Page value={context}>
    <TakeHomePage />
  </Page>,
)
