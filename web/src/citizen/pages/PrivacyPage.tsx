import { TextPage } from './TextPage';

/** Informativa (articles 13 and 14 of Regulation (EU) 2016/679). */
export default function PrivacyPage() {
  return <TextPage name="privacy" />;
}
