// The desk begins when all of it is there.

meet();
const again = recall();
offerBlocks();
offerReplies();
watchForm();
watchSelection();
offerToSend();
for (const button of $$('.desk-again')) button.addEventListener('click', startAgain);
$('#_sure').addEventListener('close', () => { if ($('#_sure').returnValue === 'yes') forget(); });
for (const link of $$('[data-text] a[href^="http"]')) { link.target = '_blank'; link.rel = 'noopener noreferrer'; }
showAll();
document.documentElement.classList.add('ready');
document.fonts?.ready.then(lay);
if (unkept) say(word('desk-unkept'), true);
else if (again && !isEmpty()) say(word('desk-welcome-back', { n: review.notes.length }));
