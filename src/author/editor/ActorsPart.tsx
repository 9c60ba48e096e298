import { lazy, Suspense, useSyncExternalStore } from 'react'
import { blankDraft } from '../../scenario/blank/blank'
import { type Edit, valueAt } from '../../scenario/draft/draft'
import type { Problem } from '../../scenario/scenario'
import { slotAt } from '../../scenario/shape/at'
import { isObject } from '../../scenario/shape/empty'
import { useTranslation } from '../../ui/i18n/translation'
import { useForm, useValue } from '../forms/context'
import { ObjectFields } from '../forms/ObjectFields'
import { ListDetail, type Row } from './ListDetail'
import { actorFiles, isBroken, type Place, toMend } from './parts'
import { RawFile } from './RawFile'
import { Sections } from './Sections'

const ChartPage = lazy(() => import('../chart/ChartPage'))
const DecisionTable = lazy(() => import('../chart/DecisionTable'))

export interface ActorsPartProps {
  readonly place: Place | null
  readonly onPlace: (place: Place) => void
  /** Goes to a place wherever it is, and gives it the focus. */
  readonly onJump: (place: Place) => void
}

/** Keys of an actor by the page of it that they stand on. */
const pages = {
  actor: ['id', 'name', 'kind', 'decidedBy', 'interests', 'constraints'],
  options: ['points', 'options'],
  chart: ['chart'],
} as const
type Page = keyof typeof pages
const pageIds = Object.keys(pages) as Page[]

/** Actors, one file each: who they are, what they may decide, and the states they go through. */
export function ActorsPart({ place, onPlace, onJump }: ActorsPartProps) {
  const { t } = useTranslation('author')
  const { session, checker } = useForm()
  const { draft } = useSyncExternalStore(session.subscribe, session.standing)
  const { problems } = useSyncExternalStore(checker.subscribe, checker.findings)
  const actors = actorFiles(draft)
  const rows = actors.map(
    ({ file, name }): Row => ({
      key: file,
      name,
      note: file.slice('actors/'.length, -'.json'.length),
      problems: toMend(problems).filter((problem) => problem.file === file).length,
    }),
  )
  const selected = actors.find(({ file }) => file === place?.file)?.file ?? null
  const add = () => {
    const id = freeId(actors.map(({ file }) => file))
    const file = `actors/${id}.json`
    const model = valueAt(blankDraft(), 'actors/actor-1.json', [])
    if (!isObject(model)) return
    const option = `${id}-option-1`
    const value = JSON.parse(JSON.stringify({ ...model, id }).replaceAll('option-1', option)) as unknown
    session.edit([{ do: 'write', file, content: { kind: 'data', value } }])
    // It is named next.
    onJump({ file, path: ['name'] })
  }
  return (
    <ListDetail
      label={t('part.actors')}
      rows={rows}
      selected={selected}
      onSelect={(file) => onPlace({ file: file ?? 'actors/', path: [] })}
      addLabel={t('form.addOne', { kind: t('actors.add') })}
      onAdd={add}
      onRemove={() => {
        if (selected) session.edit([{ do: 'delete', file: selected }])
        onPlace({ file: 'actors/', path: [] })
      }}
    >
      {selected && <ActorForm key={selected} file={selected} place={place} onPlace={onPlace} onJump={onJump} />}
    </ListDetail>
  )
}

function ActorForm({ file, place, onPlace, onJump }: ActorsPartProps & { readonly file: string }) {
  const { t } = useTranslation(['author', 'common'])
  const { session, checker } = useForm()
  const { problems } = useSyncExternalStore(checker.subscribe, checker.findings)
  const value = useValue(file, [])
  const key = String(place?.path[0] ?? '')
  const page = pageIds.find((one) => (pages[one] as readonly string[]).includes(key)) ?? 'actor'
  const slot = slotAt(file, value, [])
  if (isBroken(session.standing().draft, file)) return <RawFile file={file} />
  if (slot?.shape.kind !== 'object') return null
  const id = valueAt(session.standing().draft, file, ['id'])
  return (
    <>
      <Sections
        label={t('actors.pages')}
        items={pageIds.map((id) => ({ id, name: t(`actors.page.${id}`), problems: countOn(problems, file, id) }))}
        here={page}
        onGo={(id) => onPlace({ file, path: [pages[id as Page][0]] })}
      />
      <div className="form-page">
        {page === 'actor' && typeof id === 'string' && file !== `actors/${id}.json` && (
          <FileName file={file} id={id} onPlace={onPlace} />
        )}
        {page === 'chart' ? (
          <Suspense fallback={<p className="loading">{t('common:loading')}</p>}>
            <ChartPage file={file} place={place} onPlace={onPlace} />
          </Suspense>
        ) : (
          <>
            {page === 'options' && (
              <Suspense fallback={null}>
                <DecisionTable file={file} onJump={(path) => onJump({ file, path })} />
              </Suspense>
            )}
            <ObjectFields file={file} path={[]} shape={slot.shape} only={pages[page]} />
          </>
        )}
      </div>
    </>
  )
}

function countOn(problems: readonly Problem[], file: string, page: Page): number {
  const keys: readonly string[] = pages[page]
  return toMend(problems).filter((problem) => problem.file === file && keys.includes(String(problem.at[0]))).length
}

/** An actor's file is named by its id: renamed in one step once the id is written. */
function FileName({
  file,
  id,
  onPlace,
}: {
  readonly file: string
  readonly id: string
  onPlace: (place: Place) => void
}) {
  const { t } = useTranslation('author')
  const { session } = useForm()
  const to = `actors/${id}.json`
  const { draft } = session.standing()
  if (!/^[a-z0-9][a-z0-9_.-]{0,79}$/.test(id) || Object.hasOwn(draft, to)) return null
  const rename = () => {
    const edits: Edit[] = [
      { do: 'write', file: to, content: draft[file] },
      { do: 'delete', file },
    ]
    session.edit(edits)
    onPlace({ file: to, path: [] })
  }
  return (
    <p className="file-rename">
      {t('actors.fileName', { file, to })}{' '}
      <button type="button" className="button button-plain button-small" onClick={rename}>
        {t('actors.renameFile')}
      </button>
    </p>
  )
}

function freeId(files: readonly string[]): string {
  for (let n = 1; ; n++) if (!files.includes(`actors/actor-${n}.json`)) return `actor-${n}`
}
