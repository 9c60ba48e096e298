import { usePage } from './page'

/** Every source that the page names, and what the model rests on. */
export function Sources() {
  const { data, t } = usePage()
  const { sources, scenario, model } = data.file
  return (
    <section id="sources" aria-labelledby="sources-title">
      <h2 id="sources-title">{t('sources')}</h2>
      <p>{model.statusText}</p>
      <ul className="th-sources">
        {sources.map(({ id, publisher, citation, title, date }) => (
          <li key={id}>
            {publisher || citation}: {title}, {date ?? t('undated')}
          </li>
        ))}
      </ul>
      <p className="th-note">
        {scenario.title} {scenario.version} · {scenario.licence}
      </p>
    </section>
  )
}
