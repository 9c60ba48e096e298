import { Component, type ReactNode } from 'react'
import { useTranslation } from '../ui/i18n/translation'

/** Keeps a fault of one screen from leaving an empty page; the run is kept as it was last saved. */
export class Boundary extends Component<{ at: string; children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  /** Whoever goes on to another page leaves the fault behind. */
  override componentDidUpdate(before: { at: string }): void {
    if (this.state.failed && before.at !== this.props.at) this.setState({ failed: false })
  }

  override render(): ReactNode {
    return this.state.failed ? <Broken /> : this.props.children
  }
}

function Broken() {
  const { t } = useTranslation('common')
  return (
    <main className="broken">
      <h1>{t('error.title')}</h1>
      <p>{t('error.unexpected')}</p>
      <button type="button" className="button button-plain button-normal" onClick={() => window.location.reload()}>
        {t('error.reload')}
      </button>
    </main>
  )
}
