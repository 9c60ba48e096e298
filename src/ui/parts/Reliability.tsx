import { useTranslation } from '../i18n/translation'

/** How far a report can be relied on: one to three rising bars, and words for those who do not see them. */
export function Reliability({ level }: { level: 1 | 2 | 3 }) {
  const { t } = useTranslation('common')
  const words = t(`reliability.${level}`)
  return (
    <span className="reliability" title={words}>
      <svg viewBox="0 0 22 12" aria-hidden="true" focusable="false">
        {[1, 2, 3].map((bar) => (
          <rect
            key={bar}
            className={bar <= level ? 'on' : 'off'}
            x={(bar - 1) * 7.5 + 0.5}
            y={11.5 - bar * 3.6}
            width={6}
            height={bar * 3.6}
          />
        ))}
      </svg>
      <span className="sr-only">{words}</span>
    </span>
  )
}
