import { useMemo, useState } from 'react'
import { makeMapPicture } from '../../../ui/mapModel'
import { type Scene, sceneAt, type Track } from '../track'
import { DecisionItem } from './Decisions'
import { MapDrawing } from './MapDrawing'
import { MapList } from './MapList'
import { usePage } from './page'
import { Told } from './Told'

type Eyes = 'told' | 'model'
const allEyes = ['told', 'model'] as const

/** The run hour by hour: the map, the same in words, what the seat had been told, and what was decided. */
export function Replay(props: { told: Track; model: Track; hour: number; onHour: (hour: number) => void }) {
  const { told, model, hour, onHour } = props
  const { data, format, t, mapWords } = usePage()
  const { file, end, places } = data
  const [eyes, setEyes] = useState<Eyes>('told')
  const seen = useMemo(() => sceneAt(told, hour), [told, hour])
  const scene: Scene = useMemo(() => (eyes === 'told' ? seen : sceneAt(model, hour)), [eyes, seen, model, hour])
  const picture = useMemo(
    () =>
      makeMapPicture({
        scenario: { space: { places } },
        view: { ...scene, hour, over: hour >= end },
        homeCountry: null,
        eyes,
        theme: 'light',
        reducedMotion: true,
        selected: null,
        words: mapWords[eyes],
      }),
    [scene, hour, end, eyes, places, mapWords],
  )
  const whole = useMemo(() => places.filter(({ offMap }) => !offMap), [places])
  // Places that stand too close to one another for the whole region.
  const close = useMemo(() => whole.filter(({ labelRank, kind }) => labelRank === 4 || kind === 'quarter'), [whole])
  const stops = useMemo(() => [...new Set(file.decisions.map((one) => one.hour))].sort((a, b) => a - b), [file])
  const before = stops.findLast((one) => one < hour)
  const after = stops.find((one) => one > hour)
  const here = file.decisions.filter((one) => one.hour === hour)
  const notes = file.notes.filter((one) => one.branch === null && one.hour === hour)
  return (
    <>
      <div className="th-transport">
        <p className="th-when" aria-live="polite">
          {format.dateTime(hour)}
        </p>
        <input
          type="range"
          min={0}
          max={end}
          step={1}
          value={hour}
          aria-label={t('hour')}
          aria-valuetext={format.dateTime(hour)}
          onChange={({ target }) => onHour(Number(target.value))}
        />
        <div className="th-buttons">
          <button type="button" disabled={before === undefined} onClick={() => onHour(before ?? 0)}>
            {t('decisionBack')}
          </button>
          <button type="button" disabled={hour <= 0} onClick={() => onHour(hour - 1)}>
            {t('hourBack')}
          </button>
          <button type="button" disabled={hour >= end} onClick={() => onHour(hour + 1)}>
            {t('hourOn')}
          </button>
          <button type="button" disabled={after === undefined} onClick={() => onHour(after ?? end)}>
            {t('decisionOn')}
          </button>
        </div>
        <fieldset className="th-eyes">
          <legend>{t('eyes')}</legend>
          {allEyes.map((one) => (
            <label key={one}>
              <input type="radio" name="eyes" checked={eyes === one} onChange={() => setEyes(one)} />
              {t(one === 'told' ? 'seatChoice' : 'modelChoice')}
            </label>
          ))}
          <span className="th-note">{eyes === 'told' ? t('seatEyes', { seat: data.seatName }) : t('modelEyes')}</span>
        </fieldset>
      </div>
      <div className="th-replay">
        <figure className="th-map" data-eyes={eyes}>
          <MapDrawing
            objects={picture.model.objects.filter((one) => one.kind !== 'place' || !one.closeOnly)}
            around={whole}
            named={2}
            label={t('map', { when: format.dateTime(hour) })}
          />
          {close.length > 2 && (
            <div className="th-inset">
              <h3>{t('closer')}</h3>
              <MapDrawing
                objects={picture.model.objects.filter(({ kind }) => kind === 'place' || kind === 'crossing')}
                around={close}
                named={4}
                label={t('closer')}
              />
            </div>
          )}
          <figcaption className="th-note">{t('key')}</figcaption>
        </figure>
        <div className="th-side">
          <h3>{t('decisionsHere')}</h3>
          {here.length === 0 ? (
            <p className="th-note">{t('noneHere')}</p>
          ) : (
            <ul className="th-list">
              {here.map((one) => (
                <DecisionItem key={one.option} decision={one} onHour={null} />
              ))}
            </ul>
          )}
          {notes.length > 0 && (
            <>
              <h3>{t('notesHere')}</h3>
              <ul className="th-list">
                {notes.map(({ text }, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two notes may say the same
                  <li key={at}>{text || t('bookmark')}</li>
                ))}
              </ul>
            </>
          )}
          <Told hour={hour} indicators={seen.indicators} />
        </div>
        <MapList picture={picture} />
      </div>
    </>
  )
}
