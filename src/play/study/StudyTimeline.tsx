import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components/Disclosure'
import type { RecordEvent, RecordSource } from '../../scenario/schema/record'
import { formatDate } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { Icon } from '../../ui/parts/Icon'
import { SourceList } from '../../ui/parts/SourceList'
import { useLanguage } from '../../ui/useFormat'

export interface StudyTimelineProps {
  readonly events: readonly RecordEvent[]
  readonly sources: ReadonlyMap<string, RecordSource>
}

/** The dated record, one fold for each day. */
export function StudyTimeline({ events, sources }: StudyTimelineProps) {
  const { t } = useTranslation('start')
  const language = useLanguage()
  const days = new Map<string, RecordEvent[]>()
  for (const event of events) {
    const list = days.get(event.date)
    if (list) list.push(event)
    else days.set(event.date, [event])
  }
  return (
    <div className="record-days">
      {[...days].map(([date, list]) => (
        <Disclosure key={date} className="record-day">
          <Heading level={3}>
            <Button slot="trigger" className="record-day-button">
              <Icon name="chevron" />
              {formatDate(language, date)}
              <span className="note">{list.length}</span>
            </Button>
          </Heading>
          <DisclosurePanel>
            <ol className="record-events">
              {list.map((event) => (
                <li key={event.id}>
                  <p className="note">
                    {[
                      event.time,
                      event.place,
                      t(`record.kinds.${event.kind}`),
                      t(`record.confidence.${event.confidence}`),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                  <p>{event.summary}</p>
                  <SourceList ids={event.sources} sources={sources} />
                </li>
              ))}
            </ol>
          </DisclosurePanel>
        </Disclosure>
      ))}
    </div>
  )
}
