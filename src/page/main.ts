/** Starts the page: reads the data that stands in it, judges the groups and draws them. */
import type { PageData } from '../model/page-data.ts';
import { ReportPage } from './view/page.ts';

const text = document.getElementById('data')!.textContent;
new ReportPage(JSON.parse(text) as PageData, document.body);
