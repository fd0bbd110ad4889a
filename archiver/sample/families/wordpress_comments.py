"""What stands below a WordPress post: now and then a comment, which is later than the post, and the form."""

from __future__ import annotations

from archiver.sample.prose import Voice
from archiver.sample.spelling import shown
from archiver.sample.stories import Story

_FORM = (
    '<div id="respond" class="comment-respond"><h3 id="reply-title" class="comment-reply-title">Trả lời</h3>'
    '<form action="/wp-comments-post.php" method="post" id="commentform" class="comment-form"><p class="comment-notes">'
    "Email của bạn sẽ không được hiển thị công khai. Các trường bắt buộc được đánh dấu *</p>"
    '<p class="comment-form-comment"><label for="comment">Bình luận *</label><textarea id="comment" name="comment" '
    'cols="45" rows="8"></textarea></p><p class="comment-form-author"><label for="author">Tên *</label><input '
    'id="author" name="author" type="text" /></p><p class="form-submit"><input name="submit" type="submit" '
    'value="Phản hồi" /></p></form></div>'
)


def comments(story: Story) -> str:
    """The comments and the form."""
    return f'<div id="comments" class="comments-area">{_comment(story) if story.index % 5 == 1 else ""}{_FORM}</div>'


def _comment(story: Story) -> str:
    voice = Voice(f"comment on {story.site.name}:{story.index}", story.site.topics[0])
    at = story.posted.replace(hour=23)
    return (
        '<h2 class="comments-title">Một bình luận</h2><ol class="commentlist"><li class="comment even depth-1">'
        '<article class="comment"><header class="comment-meta comment-author vcard"><cite><b class="fn">'
        f'{shown(voice.person())}</b></cite> <time datetime="{at:%Y-%m-%dT%H:%M:%S+07:00}">{at:%d/%m/%Y} lúc '
        f'{at:%H:%M}</time></header><section class="comment-content comment"><p>{shown(voice.paragraph("voice work"))}'
        "</p></section></article></li></ol>"
    )
