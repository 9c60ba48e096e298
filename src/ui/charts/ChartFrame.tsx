import { createContext, type ReactNode, use, useMemo, useRef, useState } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu'
import { download } from '../download'
import { charts as chartTexts } from '../i18n/en/charts'
import { addTexts } from '../i18n/late'
import { useTranslation } from '../i18n/translation'
import { Button } from '../parts/Button'
import { Icon } from '../parts/Icon'
import './frame.css'

addTexts('charts', chartTexts)

/** What is saved, and what is said with it. */
export interface SavedChart {
  readonly title: string
  /** What the figures are not, who says so: one paragraph each. */
  readonly foot: readonly string[]
  /** The box that is drawn; null where it is not on the page. */
  find(): HTMLElement | null
}

const FrameContext = createContext<SavedChart | null>(null)

export interface ChartFrameProps {
  /** Title of the picture, and the name of its file. */
  readonly title: string
  /** What stands below it: what the figures are not, who says so. */
  readonly foot?: readonly string[]
  /** `inside`: a `ChartMenu` stands somewhere among the children. */
  readonly menu?: 'below' | 'inside'
  readonly className?: string
  readonly children: ReactNode
}

const none: readonly string[] = []

/** A chart that can be saved as a picture, words and key and all: whatever is drawn in the frame is in the picture. */
export function ChartFrame({ title, foot = none, menu = 'below', className = '', children }: ChartFrameProps) {
  const box = useRef<HTMLDivElement>(null)
  const framed = useMemo((): SavedChart => ({ title, foot, find: () => box.current }), [title, foot])
  return (
    <FrameContext value={framed}>
      <div ref={box} className={`chart-frame ${className}`}>
        {children}
        {menu === 'below' && (
          <div className="chart-frame-foot" data-picture="no">
            <ChartMenu />
          </div>
        )}
      </div>
    </FrameContext>
  )
}

/** Saves the chart in whose frame it stands, or one that can't be wrapped. */
export function ChartMenu({ chart }: { readonly chart?: SavedChart }) {
  const around = use(FrameContext)
  const framed = chart ?? around
  const { t } = useTranslation('charts')
  const [failed, setFailed] = useState(false)
  if (!framed) return null
  const { title, foot } = framed
  const save = async (kind: 'svg' | 'png'): Promise<void> => {
    const box = framed.find()
    if (!box) return
    const { pictureOf } = await import('./picture/picture')
    const picture = pictureOf(box, { title, foot: [...foot, t('from')] })
    const blob =
      kind === 'svg'
        ? new Blob([picture.svg], { type: 'image/svg+xml' })
        : await (await import('./picture/png')).pngOf(picture)
    download({ name: `${fileName(title)}.${kind}`, blob })
  }
  return (
    <>
      <MenuTrigger>
        <Button size="small" look="quiet" className="chart-menu" aria-label={t('saveOf', { title })}>
          <Icon name="export" /> {t('save')}
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu
            className="menu"
            aria-label={t('saveOf', { title })}
            onAction={(kind) => {
              setFailed(false)
              save(kind === 'png' ? 'png' : 'svg').catch(() => setFailed(true))
            }}
          >
            <MenuItem id="svg" className="menu-item">
              {t('svg')}
            </MenuItem>
            <MenuItem id="png" className="menu-item">
              {t('png')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      {failed && (
        <span role="alert" className="foot-warning">
          {t('failed')}
        </span>
      )}
    </>
  )
}

/** A title as the name of a file that every system takes. */
export function fileName(title: string): string {
  const name = title
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 60)
  return name || 'chart'
}
