import {
  Component,
  type ComponentType,
  type LazyExoticComponent,
  lazy,
  type ReactNode,
  Suspense,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { useForm } from '../forms/context'
import { isBroken } from './parts'
import type { Picture, PictureProps } from './picture'
import { pictures } from './pictures'
import './picture.css'

/** How much of a page its picture takes. */
const layouts = ['form', 'both', 'picture'] as const
type Layout = (typeof layouts)[number]

/** As the author left it, for all sections, until the page is left. */
let chosen: Layout = 'both'

const made = new Map<Picture, LazyExoticComponent<ComponentType<PictureProps>>>()
function drawnBy(picture: Picture) {
  const found = made.get(picture) ?? lazy(picture)
  made.set(picture, found)
  return found
}

export interface PictureGuardProps {
  readonly onAgain: () => void
  readonly children: ReactNode
}

/** Keeps a picture that breaks from taking the form beside it along. */
export class PictureGuard extends Component<PictureGuardProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Broken onAgain={this.props.onAgain} /> : this.props.children
  }
}

function Broken({ onAgain }: Pick<PictureGuardProps, 'onAgain'>) {
  const { t } = useTranslation('author')
  return (
    <div className="picture-broken" role="alert">
      <p>{t('picture.broken')}</p>
      <Button size="small" onPress={onAgain}>
        {t('picture.again')}
      </Button>
    </div>
  )
}

/** The first of the sections that a picture stands for: it stays as it is from one of them to another. */
const nameOf = (picture: Picture): string => Object.entries(pictures).find(([, one]) => one === picture)?.[0] ?? ''

/** The form of a section beside its picture, where there is one. */
export function WithPicture({ children, ...props }: PictureProps & { readonly children: ReactNode }) {
  const { t } = useTranslation(['author', 'common'])
  const [layout, setLayout] = useState(chosen)
  const [tries, setTries] = useState(0)
  const pane = useRef<HTMLDivElement>(null)
  const { session } = useForm()
  const { file } = props.section
  const isText = useSyncExternalStore(session.subscribe, () => isBroken(session.standing().draft, file))
  const picture = pictures[props.section.id]
  // Of what can't be read there is no picture, and its text wants the room.
  if (!picture || isText) return children
  const Drawn = drawnBy(picture)
  const again = () => {
    // Its code may not have come: it is fetched anew, too.
    made.delete(picture)
    setTries(tries + 1)
    pane.current?.focus()
  }
  return (
    <div className="with-picture" data-layout={layout}>
      <fieldset className="picture-layouts" aria-label={t('picture.layout')}>
        {layouts.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="picture-layout"
              checked={layout === one}
              onChange={() => {
                chosen = one
                setLayout(one)
              }}
            />
            {t(`picture.${one}`)}
          </label>
        ))}
      </fieldset>
      {layout !== 'form' && (
        <div className="picture-pane" ref={pane} tabIndex={-1}>
          <PictureGuard key={`${nameOf(picture)} ${tries}`} onAgain={again}>
            <Suspense fallback={<p className="loading">{t('common:loading')}</p>}>
              <Drawn {...props} />
            </Suspense>
          </PictureGuard>
        </div>
      )}
      {layout !== 'picture' && <div className="picture-form">{children}</div>}
    </div>
  )
}
