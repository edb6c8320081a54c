// The desk begins when all of it is there.

meet();
const again = recall();
offerBlocks();
offerReplies();
for (const note of review.notes) findNote(note);
fillForm();
watchSelection();
offerToSend();
$('#_again').addEventListener('click', startAgain);
$('#_sure').addEventListener('close', () => { if ($('#_sure').returnValue === 'yes') forget(); });
for (const link of $$('[data-text] a[href^="http"]')) { link.target = '_blank'; link.rel = 'noopener noreferrer'; }
order();
show();
document.documentElement.classList.add('ready');
document.fonts?.ready.then(lay);
if (again && !isEmpty()) say(word('desk-welcome-back', { n: review.notes.length }));
