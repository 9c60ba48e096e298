import { useEffect, useRef } from 'react'
import type { LineView } from '../../../classroom/views'
import { useTranslation } from '../../../ui/i18n/translation'
import { Button } from '../../../ui/parts/Button'

export interface LinesProps {
  readonly lines: readonly LineView[]
  /** Own lines that the classroom has not confirmed. */
  readonly sending: readonly string[]
  /** Name of the seat that speaks; null in a team's own discussion. */
  readonly seatName: ((seat: string) => string) | null
  readonly label: string
  readonly onReport: (line: string) => void
}

/** What was said, oldest first, with the newest in sight. */
export function Lines({ lines, sending, seatName, label, onReport }: LinesProps) {
  const { t } = useTranslation('classSeat')
  const box = useRef<HTMLDivElement>(null)
  const wasAtEnd = useRef(true)
  const count = lines.length + sending.length
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows each new line, unless somebody reads further up
  useEffect(() => {
    const at = box.current
    if (at && wasAtEnd.current) at.scrollTop = at.scrollHeight
  }, [count])
  return (
    <div
      ref={box}
      className="stu-lines"
      role="log"
      aria-label={label}
      aria-live="off"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached by the keyboard
      tabIndex={0}
      onScroll={({ currentTarget: at }) => {
        wasAtEnd.current = at.scrollHeight - at.scrollTop - at.clientHeight < 40
      }}
    >
      {count === 0 && <p className="note">{t('panel.none')}</p>}
      {lines.map((line) => (
        <div key={line.id} className="stu-line" data-mine={line.mine || undefined}>
          <p className="stu-line-head">
            <span className="stu-line-who">
              {line.mine ? t('panel.mine') : line.nick}
              {seatName && ` · ${seatName(line.seat)}`}
            </span>
            {/* Whoever wrote a line is not told that it was reported: the teacher settles it. */}
            {line.mine ? null : line.reported ? (
              <span className="note">{t('panel.reported')}</span>
            ) : (
              line.text !== null && (
                <Button
                  look="quiet"
                  size="small"
                  className="stu-report"
                  aria-label={t('panel.reportLong', { nick: line.nick })}
                  onPress={() => onReport(line.id)}
                >
                  {t('panel.report')}
                </Button>
              )
            )}
          </p>
          {line.text === null ? (
            <p className="stu-line-hidden">{t('panel.hidden')}</p>
          ) : (
            <p className="stu-line-text">{line.text}</p>
          )}
        </div>
      ))}
      {sending.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two alike may be under way, in their order
        <div key={index} className="stu-line" data-mine>
          <p className="stu-line-head">
            <span className="stu-line-who">{t('panel.mine')}</span>
            <span className="note">{t('panel.sending')}</span>
          </p>
          <p className="stu-line-text">{text}</p>
        </div>
      ))}
    </div>
  )
}
