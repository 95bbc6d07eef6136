/** English sentences, in the form of `indonesian.ts`. */
export const ENGLISH = `
2023-09-15 | The museum reopened on [[13 September 2023=>2023-09-13]].
2023-09-15 | The museum reopened on [[September 13, 2023=>2023-09-13]], after repairs.
2023-09-15 | The museum reopened on [[Sept. 13=>2023-09-13]].
2023-09-15 | The museum reopened on [[Wednesday, September 13, 2023=>2023-09-13]].
2023-09-15 | The museum reopened on [[Wednesday (September 13)=>2023-09-13]].
2023-09-15 | The file is dated [[2023-09-12=>2023-09-12]].
2023-09-15 | He was born on [[5 May 1950=>1950-05-05]] in Leeds.
2023-09-15 | He was born on [[the 5th of May 1950=>1950-05-05]].
2023-09-15 | The ruling came on [[June 3rd=>2023-06-03]].
2022-12-20 | The lease ends on [[Jan 15=>2023-01-15]].
2023-05-04 | The wedding will be held on [[Saturday, 6 May=>2023-05-06]].
2023-09-15 | The town flooded in [[1953=>1953]].
2023-09-15 | The [[2022=>2022]] World Cup drew record crowds.
2023-09-15 | Prices rose in [[July 2022=>2022-07]].
2023-09-15 | Prices rose in [[July=>2023-07]].
2023-09-15 | Since [[March=>2023-03]], rents have climbed.
2023-09-15 | The bank opened at [[10 a.m. EST=>2023-09-15T10:00-05:00]].
2023-09-15 | The bank opened at [[5pm=>2023-09-15T17:00]].
2023-09-15 | The bank opened at [[14:30 GMT=>2023-09-15T14:30+00:00]].
2023-09-15 | The bank opened at [[9:30 a.m.=>2023-09-15T09:30]] and closed at [[noon=>2023-09-15T12:00]].
2023-09-15 | The talks begin on [[Monday at 10 a.m.=>2023-09-18T10:00]]
2023-09-15 | Voting runs from [[8 a.m.=>2023-09-15T08:00]] to [[6 p.m.=>2023-09-15T18:00]].
2023-09-15 | Doors open [[9=>2023-09-15T09:00]]-[[11 a.m.=>2023-09-15T11:00]].
2023-09-15 | The jury returned on [[Tuesday=>2023-09-12]].
2023-09-15 | The jury will return on [[Tuesday=>2023-09-19]].
2023-09-15 | The minister is expected to resign on [[Monday=>2023-09-18]].
2023-09-15 | The company said on [[Thursday=>2023-09-14]] it will close two plants.
2023-09-15 | The two leaders will meet, an aide said on [[Wednesday=>2023-09-13]].
2023-09-15 | The train derailed [[last Friday=>2023-09-08]].
2023-09-15 | The trial starts [[next Wednesday=>2023-09-20]].
2023-09-15 | The trial starts [[Wednesday next week=>2023-09-20]].
2023-09-15 | The trial started [[Wednesday of last week=>2023-09-06]].
2023-09-15 | Crowds gathered on [[Monday morning=>2023-09-11TMO]].
2023-09-15 | Crowds gathered on [[Sunday night=>2023-09-10TNI]].
2023-09-15 | Crowds gathered [[Tuesday afternoon=>2023-09-12TAF]].
2023-09-18 | A bridge collapsed [[last weekend=>2023-W37-WE]].
2023-09-15 | A fair will be held [[this weekend=>2023-W37-WE]].
2023-09-18 | Two boats sank at [[the weekend=>2023-W37-WE]].
2023-09-15 | Officials met [[today=>2023-09-15]] and will meet again [[tomorrow=>2023-09-16]].
2023-09-15 | The vote was held [[the day before yesterday=>2023-09-13]].
2023-09-15 | The parade is [[the day after tomorrow=>2023-09-17]].
2023-09-15 | Shots were fired [[last night=>2023-09-14TNI]].
2023-09-15 | Shots were fired [[yesterday morning=>2023-09-14TMO]].
2023-09-15 | The band plays [[tonight=>2023-09-15TNI]].
2023-09-15 | The ship docked [[this morning=>2023-09-15TMO]].
2023-09-15 | She quit [[a fortnight ago=>2023-W35]].
2023-09-15 | She quit [[two weeks ago=>2023-W35]].
2023-09-15 | She quit [[a year ago=>2022]].
2023-09-15 | She quit [[ten years ago=>2013]].
2023-09-15 | She quit [[a few days ago=>PAST_REF]].
2023-09-15 | Sales fell [[last week=>2023-W36]].
2023-09-15 | Sales fell [[last month=>2023-08]].
2023-09-15 | Sales fell [[last year=>2022]].
2023-09-15 | Sales will rise [[next year=>2024]].
2023-09-15 | Sales rose [[this week=>2023-W37]].
2023-09-15 | Sales rose [[earlier this year=>2023]].
2023-09-15 | Sales rose [[late last month=>2023-08]].
2023-11-15 | Fires burned through [[last summer=>2023-SU]].
2023-02-15 | Fires burned through [[last summer=>2022-SU]].
2023-09-15 | Fires burned in [[the summer of 2019=>2019-SU]].
2023-09-15 | A strike began in [[last May=>2023-05]].
2023-09-15 | Elections are due [[next May=>2024-05]].
2023-09-15 | Work began in [[early March=>2023-03]].
2023-09-15 | Work began in [[mid-2021=>2021]].
2023-09-15 | Work began in [[mid-May=>2023-05]].
2023-09-15 | Work ends at [[the end of the year=>2023]].
2023-09-15 | Work ends at [[the end of 2024=>2024]].
2023-09-15 | Disco ruled [[the 1970s=>197]].
2023-09-15 | Disco ruled [[the early 1980s=>198]].
2023-09-15 | Prices soared in [[the late 1990s=>199]].
2023-09-15 | The style of [[the mid-1960s=>196]] is back.
2023-09-15 | The castle dates from [[the 13th century=>12]].
2023-09-15 | The castle dates from [[the late 18th century=>17]].
2023-09-15 | Output grew in [[the third quarter=>2023-Q3]].
2023-09-15 | Output grew in [[the second quarter of 2023=>2023-Q2]].
2023-09-15 | Output grew in [[Q3 2022=>2022-Q3]].
2023-09-15 | Output grew in [[the second half of 2022=>2022-H2]].
2023-09-15 | The deficit widened in [[fiscal 2024=>FY2024]].
2023-09-15 | The deficit widened in [[fiscal year 2024=>FY2024]].
2023-09-15 | The deficit widened in [[FY2022=>FY2022]].
2023-09-15 | The fair runs [[June 3=>2023-06-03]]-[[5, 2023=>2023-06-05]].
2023-09-15 | The fair ran from [[3=>2023-05-03]] to [[5 May 2023=>2023-05-05]].
2023-09-15 | Between [[2019=>2019]] and [[2021=>2021]] the town shrank.
2023-09-15 | He governed from [[2010=>2010]] to [[2014=>2014]].
2023-09-15 | The [[2019=>2019]]-[[2024=>2024]] parliament was split.
2023-09-15 | Exports grew from [[January=>2023-01]] to [[March 2023=>2023-03]].
2023-09-15 | The league meets [[every Friday=>XXXX-WXX-5]].
2023-09-15 | The league meets [[every other week=>P2W]].
2023-09-15 | The league meets [[twice a week=>P1W]].
2023-09-15 | The league meets [[once a month=>P1M]].
2023-09-15 | The league meets [[every day=>P1D]].
2023-09-15 | Shops close on [[Sundays=>XXXX-WXX-7]].
2023-09-15 | A parade is held [[every 4 July=>XXXX-07-04]].
2023-09-15 | She was jailed for [[18 months=>P18M]].
2023-09-15 | She was jailed for [[two years and six months=>P2Y6M]].
2023-09-15 | Power was out for [[24 hours=>PT24H]].
2023-09-15 | They agreed a [[five-year=>P5Y]] plan.
2023-09-15 | They argued for [[half an hour=>PT30M]].
2023-09-15 | They waited [[three days=>P3D]].
2023-09-15 | Rents doubled in [[the past three years=>P3Y]].
2023-09-15 | Rain is forecast for [[the next two weeks=>P2W]].
2023-09-15 | In [[recent years=>PXY]], the lake has shrunk.
2023-09-15 | In [[the coming weeks=>PXW]], troops will leave.
2023-09-15 | The war has lasted [[more than two years=>P2Y]].
2023-09-15 | The war has lasted [[about 10 years=>P10Y]].
2023-09-15 | The bridge is [[currently=>PRESENT_REF]] closed.
2023-09-15 | He said a deal is possible in [[the near future=>FUTURE_REF]].
2022-12-28 | Snow fell on [[Christmas Day 2022=>2022-12-25]].
2024-04-05 | Crowds filled the square on [[Easter Sunday 2024=>2024-03-31]].
2023-05-01 | Travel peaked before [[Eid al-Fitr 2023=>2023-04-22]].
2023-12-01 | The accord was signed on [[10 May 1994=>1994-05-10]]. [[Two days later=>1994-05-12]] it collapsed.
2023-09-15 | The visitors won 3-2 and 21-19 in sets.
2023-09-15 | May scored in the 78th minute after June Lee passed.
2023-09-15 | Theresa May and Wednesday Addams were mentioned.
2023-09-15 | Section 1945 of the Companies Act 2006 applies.
2023-09-15 | He paid $2,023 for Flight 1812 in Room 1906.
2023-09-15 | The 35-year-old driver, aged 35, was unhurt.
2023-09-15 | The store is open 24/7.
2023-09-15 | Protesters may march on the capital.
2023-09-15 | He read the novel 1984 twice.
2023-09-15 | The march drew 1945 people.
2023-09-15 | Call 555-2023-1945 for details.
2023-09-15 | Worshippers attended Good Friday services and Christmas mass.
2023-09-15 | April Jones (42) and her son August left.
2023-09-15 | The first half of the match was dull.
2023-09-15 | Friday prayers were cancelled.
2023-09-15 | They beat Germany 7-1 in the final.
2023-09-15 | Docket 20230912 and case no. 13/9/23 were merged.
2023-09-15 | The score was 2-2 at half-time.
`;
