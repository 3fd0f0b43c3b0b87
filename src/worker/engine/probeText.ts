/**
 * Natural text that both providers must read alike: more than five hundred positions, as people write them in notes. An
 * agreement that was judged on a few sentences would be luck.
 */
export const PROBE_TEXT: readonly string[] = [
  'Call Anna about the boat. Bring the charts and the pump from the shed before Sunday, and ask her whether the harbour closes early in winter.',
  'The meeting was moved to Thursday because two people were still on the train from Berlin. We agreed on a first draft of the budget and want to look at it again next week.',
  'Buy milk, bread and apples on the way home, and ask whether the parcel has arrived. If it has not, call the shop and give them the number on the receipt.',
  'I want to learn how to bake bread without buying a machine. The recipe needs flour, water, salt and a little patience; the dough has to rest over night in a cold place.',
  'Ideas for the garden: tomatoes along the wall, herbs near the kitchen door, and a bench under the old tree. The ground is dry, so everything that grows there will need water in July.',
  'He asked whether the old version still works on his computer. I told him that it does, but that nobody will repair it when it breaks, and that he should keep a copy of his files.',
  'After lunch we walked along the river and looked at the boats. The children counted the bridges and found a small shop that sells maps, stamps and very good ice cream.',
  'Next steps: write the summary, send it to the team, wait for answers and then decide who does what. The numbers in the second table do not add up; somebody has to check them.',
  'She called to say that the train was late again, so she read half of the book on the platform. It is about a woman who leaves her village and comes back many years later as a doctor.',
  'My goals for this month are to sleep more and to worry less. I will go to bed earlier, leave the phone in the kitchen and take the bicycle to work when it does not rain.',
  'We should ask the landlord about the heating before winter comes. The window in the small room does not close, and last year the water in the pipes was frozen for three days.',
  'The teacher explained why the sky is blue and the sunset is red. Most of the class had heard it before, but nobody had asked what colour the sky would be on another planet.',
  'Thank you for your letter and for the pictures of the house. We are looking forward to seeing you in spring, and we will of course help you with the move if you tell us the day.',
  'It would be nice to have a button that goes back to the list. Other than that the new page is easy to use, and the search finds what I want even when I write only half of a word.',
];
