import { list, words } from "./phrase-lists.js";
import type { WishLanguage } from "./wish-language.js";

/** What English sentences put around the words of a wish: negations, how it begins and ends, and how much it matters. */
export const sentencesInEnglish = {
  negations: list(`
    not | no | without | without any | except | except for | excluding | but not | other than | anything but
    | everything but | any but | any colour but | any color but | apart from | and not | nor | not any | isnt
    | aint | arent | with no | but no | not have | does not have | doesnt have | do not have | dont have
    | not contain | does not contain | doesnt contain | do not contain | not include | dont want | do not want
    | nothing | nothing in | nothing with | nothing made of | hate | i hate | dislike | i dislike | dont like | do not like
    | doesnt like | cant stand | cant wear | cannot wear | avoid | avoiding | not a fan of | not made of | not made from | he hates | she hates | hates
    | they hate | he doesnt like | she doesnt like | doesnt want
    | shouldnt be | should not be | mustnt be | must not be | cant be | cannot be | wont wear | anything except | anything besides
  `),
  strongNegations: list(`
    without | without any | with no | but no | not have | does not have | doesnt have | do not have | dont have
    | not contain | does not contain | doesnt contain | do not contain | not include
  `),
  noThing: words(`
    too so very sure that this what it only really necessarily just more less problem matter longer need idea doubt
    thanks else matter one there here yet always expensive cheap bad good big small much many interested want like looking your my
  `),
  openers: list(`
    great | good | nice | fine | cool | perfect | sure | alright | all right | awesome | lovely | thanks | thank you | thx
    | ty | cheers | no thanks | no thank you | nah | nope | right | got it | i see | wow | sorry | lol | haha | anyway
    | btw | by the way | never mind | nevermind | nvm | too much | thats too much | that is too much | its too much | way too much | a bit too much
    | a bit much | thats a bit much | thats a lot | too expensive | thats too expensive | that is too expensive
    | theyre too expensive | these are too expensive | way too expensive | too pricey | thats too pricey | too dear | too dear for me
    | one more thing | one more question | one other thing | one last thing | just one more thing | another thing | another question
    | quick question | last question | last thing | fair enough | sounds good | very nice | ok cool | ok great | ok thanks
  `),
  standIns: words("stuff thing things"),
  background: {
    asks: list(`
      do you have | do u have | do you sell | do you carry | do you stock | do you got | have you got | do you guys have
      | do you by any chance have | i need | we need | i want | we want | im looking for | i am looking for | looking for
      | were looking for | we are looking for | show me | can you show me | could you show me | i would like | id like
      | find me | can i get | can i see | can you recommend | could you recommend | i have to get | i have to buy
      | i need to buy | i need to get | searching for | shopping for
    `),
    asksFirst: list(
      "need | want | show | find | recommend | so need | and need | looking | can you find | got any | any",
    ),
    statements: list(`
      im | i am | i have | i got | ive got | ive | just got | just bought | just moved | i just | i work | i live | i do | i play | i run | i love | i like | i was
      | i dont | i cant | we have | we are | we just | weve | my | our | its my | its our | its for | it is my | going to | im going to | were going
      | were going to | we are going to | while i | while im | while we | while you | since i | because i | as a | as im
      | he is | hes | she is | shes | he has | she has | they are | there is | theres | tomorrow | next week | next month
    `),
  },
  leading: list(`
    hiya | heya | yo | ah | oh | uhh | umm | hmmm | hmmmm | gimme | lemme | wanna | wanna see | want to see | tell | tell me | tell me about | tell us
    | tell me more about | do u have | do u | u | guys | got any | you guys have | hm | hmm | um | uh | tho | hi | hello | hey | hi there | hello there | good morning | good day | good evening | ok | okay | well | so
    | and | but | then | yes | yeah | yep | no | now | i am | im | i | we are | we | looking for | looking to
    | looking | lookin for | locking for | searching for | search for | search | hunting for | shopping for
    | want | wanted | wanting | wants | need | needing | in need of | in the market for | interested in
    | would like | would love | would prefer | would | like | love | id like | id love | id prefer | id | prefer
    | will like | to buy | to find | to get | to order | to purchase | to see | to shop for | to shop | to have
    | to look at | to try | to search for | buy | buying | find | finding | get | order | purchase | purchasing
    | see | shop for | back to | go back to | going back to | meanwhile | in the meantime | whatever | show | give | send | recommend | suggest | bring | me | us | my | can you | could you
    | would you | will you | can i | could i | may i | can we | can u | do you | do u | you | have | sell
    | carry | stock | offer | got | have you got | are there | is there | where can i | where do i | where
    | what about | how about | what abt | how abt | abt | what | which | whats | what is | let me | lets | try | trying to | trying
    | hoping to | hoping | help me | help | please | pls | plz | kindly | add to my list | any | also choose
    | also | choose | choose the ones | maybe | perhaps | instead | rather | actually | just | only | some
    | a gift for | gift for | a present for | present for | a birthday gift for | a birthday present for | gift ideas for
    | birthday gift for | birthday present for | something | anything | someone | a pair of | pair of | a piece of | kind of | sort of | type of | a | an
    | the | it | that | this | is | be | should be | must be | has to be | needs to be | show only | make it
    | make that | give only | them | those | these | products | items | all the | pick | get on | make sure
    | need to | needs to | has to | come in | comes in
  `),
  trailing: list(`
    i guess | i think | i suppose | lol | haha | like that one | like this one | like that | like this | like these | like those | like it | but cheaper | or so | if u have | pls thx
    | maybe | perhaps | please | pls | plz | thanks | thank you | thx | for me | for us | if possible | if you have it
    | if you have one | if you have any | if you have | do you have | do you have any | do you have one
    | do you have it | do you sell | do you carry | you have | you sell | you got | is there | are there
    | not too expensive | not expensive | not too pricey | not too dear | not overpriced | reasonably priced
    | that wont break the bank | at a good price | can be more | can be more expensive | may be more | can cost more | may cost more | could be more | could cost more
    | can be dearer | can be pricier | available | one | ones | only | then | too | as well | instead | though | now | today | right now | first
    | products | items | options | option | product | item
  `),
  anywhere: words(`
    definitely strictly absolutely certainly smth sth sthg somethin thats theyre whos a an the some something anything any only just please i im me my you your we us our its it they them that
    which these those this is are was be been should must would could also there id ive theres one's really
    rather
  `),
  talk: words(`
    he she him her hers his himself herself themselves themself myself yourself ourselves mine yours theirs someone somebody
    anyone anybody everyone everybody everything none nobody whom whose what whatever which whichever where wherever when
    whenever why how who do does did done doing has had having am being been will wont wouldnt shall should couldnt cant
    cannot may might dont doesnt didnt isnt arent wasnt werent hasnt havent hes shes hed youre youve youll
    actually basically honestly literally probably possibly perhaps maybe already still yet again always never ever often
    sometimes usually quite pretty very too so lot lots bit little enough else other another same even also either neither both
    later soon now then today tomorrow tonight yesterday currently finally anyway otherwise instead because cause cuz coz
    since while whereas although though unless until whether start starts started starting begin begins began beginning go
    goes going gone went come comes coming came keep keeps getting got gotten takes taking took makes making made need needs
    needed know knows knew think thinks thought guess mean means meant seem seems say says said tell tells told ask asks asked
    saw seen sees looks trying tries tried use uses used using likes liked loves loved enjoys enjoy give gives gave help helps
    forget forgot remember hope hopes wonder wondering become turned turns turning turn nice good great awesome best better decent
    proper okay perfect suitable appropriate lovely amazing nah nope yeah yep yup ah hmm haha lol btw idk tbh imo omg ugh wow
    wear wears wearing about sure different completely totally entirely rather tbh
    few several many couple every each more most less least fairly somewhat slightly really seriously
    u ur r thx pls plz cos dunno gonna gotta kinda sorta ish tho
  `),
  links: words(`
    for in with and or of to by from at on as but if than so not no having into between within
  `),
  strength: {
    softBefore: list(`
      prefer | preferring | id prefer | i prefer | we prefer | would prefer | prefer it | prefer them | with a preference for
      | preference for | doesnt have to be | does not have to be | dont have to be | do not have to be | doesnt need to be
      | does not need to be | not necessarily | neednt be | would be nice if | would be great if | would be good if
      | would be cool if | itd be nice if | id be happy if | would be nice to have | would be great to have | nice to have
      | bonus if | bonus points if | bonus points for | bonus for | a plus if | extra points for | id rather have | id rather
      | would rather have | would rather | rather | mostly | mainly | hopefully | leaning towards | leaning toward
      | if you have it in | if you have them in | if available in | if they come in | if it comes in
    `),
    softAfter: list(`
      preferred | would be nice | would be great | would be good | would be perfect | would be ideal | would be lovely
      | would be cool | would be awesome | would be a plus | would be a bonus | would be best | is a plus | a plus | is a bonus
      | nice to have | is optional | not a must | no must | is not a must | isnt a must | not required | is not required
      | but not required | but not necessary | but not essential | but not a must | not a dealbreaker | but its not a must
      | if available | if you have it | if you have them
    `),
    softEither: list("preferably | preferable | ideally | if possible | if at all possible | if you can | optionally"),
    hard: list(`
      must | must be | must have | it must be | has to be | have to be | needs to be | need to be | definitely | strictly
      | absolutely | only
    `),
  },
} satisfies Partial<WishLanguage>;
