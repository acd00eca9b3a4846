import { list, words } from "./phrase-lists.js";
import type { WishLanguage } from "./wish-language.js";

/** What people say in English of a purchase as a whole: for whom and how many, several things together, by when. */
export const purchaseInEnglish = {
  ages: {
    years: words("year years yr yrs yo y"),
    months: words("month months mo mos mth"),
    whole: words("yo"),
    old: words("old olds"),
    before: list("age | aged | ages | age of | ages of | for age | for ages | for kids aged | agegroup | age group"),
    saidOf: list(`
      he is | she is | hes | shes | he is turning | she is turning | is turning | who is | whos | turning | turns | just turned | is almost | hes turning
      | shes turning | they are | theyre | about to turn
    `),
    lead: list(`
      for a | for an | for my | for our | for the | for | suitable for | suitable for a | suitable for my | good for a
      | gift for a | gift for my | present for a | present for my | my | a | an | suitable from | from | of | who is | whos
      | for her | for his | for kids | for children
    `),
    whom: words(`
      son daughter nephew niece grandson granddaughter kid child grandchild godson goddaughter boy girl toddler baby
      brother sister cousin kids children
    `),
  },
  unanswerable: {
    delivery: {
      arrives: list(`
        arrive | arrives | arriving | to arrive | that arrives | that arrive | which arrives | delivered | get delivered
        | be delivered | gets here | get here | be here | to be here | here | shipped | ships | delivery | with delivery
        | i need it | need it | i need them | need them | we need it | i want it | must arrive | has to arrive | needs to arrive
        | will arrive | can arrive | should arrive | get it | have it | comes | in time | on time | needed
      `),
      by: list(
        "by | before | until | till | for | on | within | in time for | no later than | not later than | latest | in",
      ),
      speeds: list(`
        express delivery | express shipping | next day delivery | next-day delivery | same day delivery | same-day delivery
        | overnight shipping | overnight delivery | fast delivery | fast shipping | quick delivery | quick shipping
        | free shipping | free delivery | prime delivery | two day shipping | two-day shipping | 2 day shipping | 2-day shipping
        | asap delivery | urgent delivery | rush delivery | next day shipping | next-day shipping | express | asap
        | as soon as possible | delivered today | delivered tomorrow | arrives today | arrives tomorrow | shipped today
        | ships today | ships tomorrow | shipping today
      `),
    },
    degrees: list(`
      not too | not so | not that | not very | not overly | nothing too | but not too | not all that | not super | not really
    `),
    scales: words(`
      big large small tiny huge bulky long short tall low high wide narrow deep heavy light thick thin bright dark loud quiet
      tight loose strong weak sweet hot warm cold stiff soft hard complicated old fancy flashy
    `),
    store: list(`
      in store | in-store | instore | in the store | in a store | in your store | in stores | at the store | in the shop near me
      | at the shop near me | in a shop near me | at a store near me | in a store near me | in the store near me
      | at the store near me | near me | nearby | close to me | in my area | in my town | in my city | for pickup | for pick up
      | to pick up | store pickup | local store | click and collect | in stock near me | available near me
      | available in store | available in-store | in stock in store | in the nearest store | at the nearest store
      | in stock at the store | in stock at the shop near me | in stock at the store near me | in stock in the store near me
      | in stock in the shop near me | in stock at your store | in stock at the shop
    `),
    days: words(`
      monday tuesday wednesday thursday friday saturday sunday mon tue wed thu thur thurs fri sat sun today tonight tomorrow
      tmrw tmr tomorow tommorow weekend week month christmas xmas easter halloween thanksgiving birthday valentines valentine
      january february march april may june july august september october november december jan feb mar apr jun jul aug sept
      sep oct nov dec noon midnight wedding holidays
    `),
    allergic: list(`
      allergic to | im allergic to | i am allergic to | he is allergic to | she is allergic to | shes allergic to
      | hes allergic to | who is allergic to | an allergy to | allergy to | intolerant to | sensitive to
    `),
    allergens: words(`
      nut nuts peanut peanuts almond almonds hazelnut hazelnuts walnut walnuts cashew cashews pistachio pistachios gluten wheat
      dairy lactose milk egg eggs soy soya sesame fish shellfish celery mustard sulphite sulphites sulfite sulfites nickel
      latex lanolin fragrance fragrances perfume paraben parabens
    `),
  },
  together: {
    after: list(`
      together | in total | altogether | all together | all in | combined | for everything | for all | for all of them
      | for all of it | for all three | for all four | for both | for both of them | for the lot | for the set | total | in all
      | for the whole lot | for the two | for the three | for the whole outfit | all told | overall | as a total | for the two of them
    `),
    before: list(`
      together | in total | altogether | all together | combined | total of | a total of | total budget | total budget of
      | total budget is | budget for everything | budget for all | budget is | my budget is | budget of | with a budget of
      | on a budget of | all for | all under | all of it for | everything for | everything under | both for | both under
      | all three for | all three under | total | i have | ive got | i can spend | to spend
    `),
    lead: list(`
      for | and | but | with | a | my | it should cost | should cost | should be | must be | must cost | that costs | costing | at
      | should not cost | shouldnt cost | with a | for a | max | not | spend | i want to spend | id like to spend
    `),
  },
  items: {
    joiners: list(
      "and | plus | as well as | & | + | and also | also | along with | together with | and then | and maybe | and some",
    ),
    determiners: words(`
      a an the some two three four five six seven eight nine ten twelve another my our his her matching 2 3 4 5 6 7 8 9 10 12
      one
    `),
    tails: words("with without for in from of by under over below above to that which who around about up at"),
    sets: words("set sets kit kits bundle combo duo collection holder holders"),
    presents: words("gift gifts present presents"),
    standIns: words("something"),
    noItems: words(`
      pair pairs set piece pieces color colour colors colours size sizes kind type style product products item items option
      options price budget order quality thing things one ones man men woman women lady ladies girl girls boy boys kid kids
      child children baby babies adult adults teen teens
    `),
    seeks: words("looking searching hunting shopping look search"),
    having: words("has have having includes including featuring features contains containing"),
    turns: words("can may could should must has have is are costs cost needs need"),
  },
  people: {
    likes: list(`
      who likes | who loves | who enjoys | who is into | whos into | who is crazy about | whos crazy about | that likes
      | that loves | he likes | she likes | they like | he loves | she loves | they love | hes into | shes into
      | he is into | she is into | theyre into | is into | is a fan of | is obsessed with | obsessed with | crazy about
      | who like | who love | who is obsessed with | whos obsessed with
    `),
    lead: list(`
      for my | for a | for the | for our | for | my | gift for my | present for my | gift for a | for his | for her | to give my
      | to my
    `),
    kin: words(`
      mom mum mommy mummy mother dad daddy father wife husband sister brother boyfriend girlfriend bf gf friend friends
      grandma grandpa grandmother grandfather granny grandson granddaughter boss colleague coworker colleagues neighbour
      neighbor teacher fiance fiancee partner son daughter nephew niece uncle aunt cousin mate roommate flatmate hubby parents
    `),
  },
  quantity: {
    pieces: list(`
      pieces | pcs | pc | of them | of those | of these | of each | units | items | copies | pairs of | pieces of | of your
    `),
    people: list(`
      people | persons | guests | kids | children | friends | colleagues | adults | students | players | guests at | ppl
      | employees | bridesmaids | groomsmen
    `),
    needs: list(`
      need | i need | want | i want | buy | order | get | get me | looking for | im looking for | i am looking for
      | id like | i would like | would like | like | give me | we need | show me | find me
    `),
    lead: list(
      "for | for a | for the | for my | need | i need | we need | about | around | i want | want | for our | with",
    ),
  },
} satisfies Partial<WishLanguage>;
