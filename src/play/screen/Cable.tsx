import { memo, useId } from 'react'
import type { RecordSource } from '../../scenario/schema/record'
import type { ArrivedReport } from '../../session/api'
import { useTranslation } from '../../ui/i18n/translation'
import type { Words } from '../../ui/mapWords'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import { Reliability } from '../../ui/parts/Reliability'
import { SourceList } from '../../ui/parts/SourceList'
import { Tag } from '../../ui/parts/Tag'

export interface CableProps {
  readonly report: ArrivedReport
  readonly words: Words
  readonly sources: ReadonlyMap<string, RecordSource>
  readonly placeNames: ReadonlyMap<string, string>
  readonly isOpen: boolean
  readonly onOpen: (report: string | null) => void
  readonly onPlace: (place: string) => void
}

/** One report. Closed: hour, sender, title, tags. Open: its words, its sources, and the places it names. */
export const Cable = memo(function Cable(props: CableProps) {
  const { report, words, sources, placeNames, isOpen, onOpen, onPlace } = props
  const { t } = useTranslation(['play', 'common'])
  const body = useId()
  const time = words.format.time(report.arrived)
  return (
    <li className="cable" data-open={isOpen || undefined} data-unread={!report.read || undefined}>
      <button
        type="button"
        className="cable-head"
        aria-expanded={isOpen}
        aria-controls={body}
        onClick={() => onOpen(isOpen ? null : report.id)}
      >
        <span className="cable-dot" aria-hidden="true" />
        {!report.read && <span className="sr-only">{t('cables.unreadMark')} </span>}
        <span className="cable-time">
          {report.hourAssumed ? (
            <>
              <span aria-hidden="true">{t('common:approx', { value: time })}</span>
              <span className="sr-only">{`${time}, ${t('common:assumedHour')}`}</span>
            </>
          ) : (
            time
          )}
        </span>
        <span className="cable-lines">
          <span className="cable-from">{report.from}</span>
          <span className="cable-title">
            {report.title}
            {report.reconstructed && <Tag kind="reconstructed" />}
            {report.invented && <Tag kind="invented" />}
            {report.figureOfRun && <Tag kind="figureOfRun" />}
          </span>
          {report.urgency === 'decision' && !isOpen && <span className="cable-urgent">{t('cables.urgent')}</span>}
        </span>
        <Reliability level={report.reliability} />
      </button>
      <div id={body} className="cable-body" hidden={!isOpen}>
        {isOpen && (
          <>
            <p className="cable-text">{report.text}</p>
            {report.places.length > 0 && (
              <div className="cable-places">
                {report.places.map((place) => {
                  const name = placeNames.get(place)
                  return name ? (
                    <Button
                      key={place}
                      look="quiet"
                      size="small"
                      aria-label={t('cables.showOnMap', { place: name })}
                      onPress={() => onPlace(place)}
                    >
                      <Icon name="pin" />
                      {name}
                    </Button>
                  ) : null
                })}
              </div>
            )}
            {report.sources.length > 0 ? (
              <div className="cable-sources">
                <span className="note">{t('common:sources')}</span>
                <SourceList ids={report.sources} sources={sources} />
              </div>
            ) : (
              <p className="note">
                {t('cables.noSource')} {report.assumption && <Tag kind="assumption" />}
              </p>
            )}
          </>
        )}
      </div>
    </li>
  )
})
