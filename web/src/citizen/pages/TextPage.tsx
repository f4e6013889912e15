import { useTranslation } from 'react-i18next';
import { currentLanguage, writtenLanguage } from '../../i18n';
import { CitizenPage } from '../CitizenPage';
import { useView } from '../context';

/** A text of the municipality: the accessibility statement (law 4/2004) or the privacy notice (Regulation (EU) 2016/679). */
export default function TextPage() {
  const { t } = useTranslation('citizen');
  const view = useView();
  if (view.page !== 'text') return null;
  const { name, text } = view;
  const other = text.others.find(({ language }) => language === currentLanguage());
  const blocks = other?.blocks ?? text[writtenLanguage()];
  return (
    <CitizenPage title={t(`link.${name}`)} screen={name}>
      {blocks.map(({ kind, texts }, index) => {
        if (kind === 'heading') return <h2 key={index}>{texts[0]}</h2>;
        if (kind === 'paragraph')
          return (
            <p key={index} className={text.isModel && index === 0 ? 'notice' : undefined}>
              {texts[0]}
            </p>
          );
        return (
          <ul key={index}>
            {texts.map((item, place) => (
              <li key={place}>{item}</li>
            ))}
          </ul>
        );
      })}
    </CitizenPage>
  );
}
