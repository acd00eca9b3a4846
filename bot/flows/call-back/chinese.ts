import type { CallBackWords } from "./call-back-words.js";

export const chineseCallBack: CallBackWords = {
  called: "给人工客服的留言",
  choice: "留言",
  named: /留言|消息|备注|客服|邮件/u,
  slots: {
    matter: {
      ask: [
        "我可以转交留言，由人工客服通过电子邮件回复。是关于什么事？",
        "请用一两句话说明要让人工客服知道什么，例如“我新买的夹克拉链坏了”。",
      ],
      back: "要让人工客服知道什么？",
      called: "留言",
      named: /留言|消息|内容|正文/u,
    },
    email: {
      ask: [
        "回复发到哪个电子邮箱？",
        "需要一个电子邮箱来接收回复，例如name@example.com。人工客服没有别的方式可以回复您。",
      ],
      back: "回复发到哪个电子邮箱？",
      called: "电子邮箱",
      named: /邮箱|邮件|地址/u,
    },
  },
  proposal: (say, matter, email) => say`我会把这段话转交给人工客服：“${matter}”，回复会发到${email}。要发送吗？`,
  back: (say, email) => say`就这样发送，回复发到${email}，可以吗？`,
  passedOn: (say, email, caseId) => say`已经转交，您的工单号是${caseId}。回复会发到${email}；什么时候回复，我说不准。`,
  addedTo: (say, email, caseId) =>
    say`好的。人工客服已经有这个对话，工单号是${caseId}，会在里面看到您的留言。回复会发到${email}；什么时候回复，我说不准。`,
};
