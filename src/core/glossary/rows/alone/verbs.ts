/** Verbs that stand alone in a table or a label. */
export const ALONE_VERBS = `
accomplish; vollbringen; realizar; accomplir; realizar
achieve; ~erreichen; lograr; ~atteindre; ~alcançar
add; hinzufügen; añadir; ajouter; adicionar
adjust; anpassen; ajustar; ajuster; ajustar
admit; zugeben; admitir; admettre; admitir
alter; ~ändern; ~modificar; ~modifier; ~alterar
appear; erscheinen; aparecer; apparaître; aparecer
assemble; zusammenbauen; montar; assembler; montar
attend; teilnehmen; asistir; assister; comparecer
avoid; vermeiden; evitar; éviter; evitar
behave; sich benehmen; comportarse; se comporter; comportar-se
betray; verraten; traicionar; trahir; trair
breathe; atmen; respirar; respirer; respirar
build; bauen; construir; construire; construir
carry; tragen; ~llevar; ~porter; ~carregar
climb; klettern; escalar; grimper; escalar
contain; enthalten; contener; contenir; conter
cry; weinen; llorar; pleurer; chorar
depend; abhängen; depender; dépendre; depender
deserve; ~verdienen; merecer; mériter; merecer
dig; graben; cavar; creuser; cavar
discover; entdecken; descubrir; découvrir; descobrir
divide; ~teilen; dividir; diviser; dividir
employ; beschäftigen; emplear; employer; empregar
encourage; ermutigen; animar; encourager; encorajar, incentivar
fix; reparieren; arreglar; réparer; consertar
freeze; einfrieren; congelar; congeler; congelar
grow; wachsen; crecer; grandir; crescer
hesitate; zögern; ~dudar; hésiter; hesitar
hide; verstecken; esconder; cacher; esconder
include; einschließen; incluir; inclure; incluir
interrupt; unterbrechen; interrumpir; interrompre; interromper
join; beitreten; unirse; rejoindre; ~participar
laugh; lachen; reír; rire; rir
loosen; lockern; aflojar; desserrer; afrouxar
manage; verwalten; gestionar; gérer; gerenciar
memorize; auswendig lernen; memorizar; mémoriser; memorizar
obey; gehorchen; obedecer; obéir; obedecer
occur; auftreten; ocurrir; se produire; ocorrer
participate; ~teilnehmen; participar; participer; participar
persuade; überreden; persuadir; persuader; persuadir
prove; beweisen; demostrar; prouver; ~provar, comprovar
quit; beenden; ~salir; ~quitter; ~sair
reach; erreichen; alcanzar; atteindre; alcançar
receive; empfangen; recibir; recevoir; receber
recognize; erkennen; reconocer; reconnaître; reconhecer
refuse; ablehnen; rechazar; refuser; recusar
relax; entspannen; relajarse; se détendre; relaxar
remind; erinnern; ~recordar; ~rappeler; ~lembrar
remove; entfernen; quitar; retirer; remover
repeat; wiederholen; repetir; répéter; repetir
resemble; ähneln; parecerse; ressembler; assemelhar-se
restrain; zurückhalten; ~contener; ~retenir; ~conter
rub; reiben; frotar; frotter; esfregar
satisfy; zufriedenstellen; satisfacer; satisfaire; satisfazer
save; speichern; guardar; enregistrer; salvar
scare; erschrecken; asustar; effrayer; assustar
serve; servieren; servir; servir; servir
share; teilen; compartir; partager; compartilhar
shut; schließen; cerrar; fermer; fechar
snore; schnarchen; roncar; ronfler; roncar
sort; sortieren; ~ordenar; trier; ordenar
suffer; leiden; sufrir; souffrir; sofrer
throw; werfen; lanzar; lancer; ~jogar
touch; berühren; tocar; toucher; tocar
vary; variieren; variar; varier; variar
wake; aufwachen; despertarse; se réveiller; acordar
yell; schreien; gritar; crier; gritar
`;
