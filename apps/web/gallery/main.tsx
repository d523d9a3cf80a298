import './language.ts';
import '@foyer/ui/tokens.css';
import '@foyer/ui/base.css';
import { loadDesk, loadWords } from '../src/i18n/load.ts';
import { showLanguage } from '../src/i18n/showLanguage.ts';

showLanguage();
// What is drawn takes its words as it is imported.
void Promise.all([loadWords(), loadDesk()]).then(async () => (await import('./draw.tsx')).draw());
